import { Form, useNavigation } from "@remix-run/react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { MESSAGE_MAX } from "#app/domain/cases/limits.ts";
import type { OwnCase } from "#app/domain/cases/own-case-queries.server.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import type { RefusedAct } from "../agent/refused-act.ts";
import { AttachField } from "../attach-field.tsx";

/** The customer's words to the team. */
export function ReplyForm({ of, refused }: { of: OwnCase; refused: RefusedAct | null }) {
  const t = useT(casesMessages);
  const texts = useEditorTexts();
  const navigation = useNavigation();
  const own = refused?.values.act === "write" ? refused : null;
  const sending = navigation.state === "submitting" && navigation.formData?.get("act") === "write";
  const settled = of.state === "resolved";
  return (
    <Form method="post" encType="multipart/form-data" className="mt-5" id="reply" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={own?.errors ?? {}} />
      <input type="hidden" name="act" value="write" />
      <MarkdownEditor
        name="body"
        label={t(settled ? "writeAgain" : "write")}
        hint={settled ? t("writeHint") : undefined}
        error={own?.errors.body}
        defaultValue={own?.values.body}
        rows={4}
        maxLength={MESSAGE_MAX}
        required
        previewUrl={paths.preview()}
        uploadUrl={paths.caseFiles(of.number)}
        texts={texts}
      />
      <AttachField error={own?.errors.image} />
      <div className="form-actions mt-3">
        <Button variant={settled ? "secondary" : "primary"} icon="send" pending={sending}>
          {t("send")}
        </Button>
      </div>
    </Form>
  );
}
