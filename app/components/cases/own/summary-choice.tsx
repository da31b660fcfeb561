import { Form, useNavigation } from "@remix-run/react";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { ADDITION_MAX, SUMMARY_DAYS } from "#app/domain/cases/limits.ts";
import type { OwnCase } from "#app/domain/cases/own-case-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { RefusedAct } from "../agent/refused-act.ts";

type SummaryChoiceProps = { of: OwnCase; summaryHtml: string; refused: RefusedAct | null; locale: Locale };

const DAY_MS = 86_400_000;

/** What is to be said in public, and the customer's say in it. */
export function SummaryChoice({ of, summaryHtml, refused, locale }: SummaryChoiceProps) {
  const t = useT(casesMessages);
  const common = useT(commonMessages);
  const navigation = useNavigation();
  const own = refused?.values.act === "accept" ? refused : null;
  const sending = navigation.state === "submitting" && navigation.formData?.get("act") === "accept";
  const open = of.can.reactToSummary;
  const until = of.summaryProposedAt && new Date(of.summaryProposedAt.getTime() + SUMMARY_DAYS * DAY_MS);
  return (
    <Card title={t(open ? "summaryTitle" : "summaryDone")} className={open ? "case-decide" : undefined}>
      <p className="mb-3 text-sm text-ink-soft">
        {open && until ? t("summaryText", { date: formatDate(until, locale) }) : t("summaryDoneText")}
      </p>
      <StoredHtml html={summaryHtml} className="case-summary" />
      {open && (
        <Form method="post" className="mt-4" noValidate>
          <ErrorSummary title={t("errorSummary")} errors={own?.errors ?? {}} />
          <input type="hidden" name="act" value="accept" />
          <TextArea
            name="addition"
            label={t("addition")}
            hint={t("additionHint")}
            marker={common("optional")}
            error={own?.errors.addition}
            defaultValue={own?.values.addition}
            rows={2}
            maxLength={ADDITION_MAX}
          />
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button variant="primary" icon="check" pending={sending}>
              {t("accept")}
            </Button>
            <span className="text-sm text-ink-soft">{t("acceptText")}</span>
          </div>
        </Form>
      )}
      {of.can.withdraw && (
        <Disclosure summary={t("withdrawTitle")} className="mt-4">
          <p className="mb-3 text-sm text-ink-soft">{t("withdrawText")}</p>
          <Form method="post">
            <input type="hidden" name="act" value="withdraw" />
            <Button variant="danger" size="sm">
              {t("withdrawDo")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Card>
  );
}
