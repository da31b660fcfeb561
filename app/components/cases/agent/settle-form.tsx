import { Form, useNavigation } from "@remix-run/react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import { SUMMARY_DAYS, SUMMARY_MAX } from "#app/domain/cases/limits.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import type { RefusedAct } from "./refused-act.ts";

/** The end of a case, with what to say about it in public. */
export function SettleForm({ of, refused }: { of: AgentCase; refused: RefusedAct | null }) {
  const t = useT(serviceMessages);
  const common = useT(commonMessages);
  const texts = useEditorTexts();
  const navigation = useNavigation();
  const sending = navigation.state === "submitting" && navigation.formData?.get("act") === "resolve";
  const own = refused?.values.act === "resolve" ? refused : null;
  return (
    <Disclosure summary={t("settle")} open={own !== null} className="mt-4">
      <p className="mb-3 text-sm text-ink-soft">
        {of.can.answerInPublic ? t("settleText", { count: SUMMARY_DAYS }) : t("settleTextNoThread")}
      </p>
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={own?.errors ?? {}} />
        <input type="hidden" name="act" value="resolve" />
        {of.can.answerInPublic && (
          <MarkdownEditor
            name="summary"
            label={t("summary")}
            hint={t("summaryHint")}
            marker={common("optional")}
            error={own?.errors.summary}
            defaultValue={own?.values.summary ?? of.summary}
            rows={5}
            maxLength={SUMMARY_MAX}
            previewUrl={paths.preview()}
            texts={texts}
          />
        )}
        <div className="form-actions mt-3">
          <Button icon="circle-check" pending={sending}>
            {t("settleDo")}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
