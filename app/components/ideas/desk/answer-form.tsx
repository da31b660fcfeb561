import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { StaffPanelData } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { REASON_MIN, RESPONSE_MAX } from "#app/domain/ideas/triage-limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { fillTemplate } from "./fill-template.ts";
import { TemplatePicker } from "./template-picker.tsx";
import { useDeskError } from "./use-desk-error.ts";

type AnswerFormProps = {
  panel: StaffPanelData;
  /** Where to go once it is published. */
  next: string;
  /** On a page of its own: what was refused, and what was typed or picked. */
  state?: Partial<FormState>;
  /** Only words; the status stays. */
  responseOnly?: boolean;
};

/** An official answer to one idea: words, a new status, or both. */
export function AnswerForm({ panel, next, state, responseOnly }: AnswerFormProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const errorText = useDeskError();
  const locale = useLocale();
  const fetcher = useFetcher<FormState>();
  // A redirect leaves the last refusal in the fetcher; once an answer went through it is over.
  const [settled, setSettled] = useState<FormState>();
  const refused = fetcher.data?.errors && fetcher.data !== settled ? fetcher.data : state;
  const [to, setTo] = useState(refused?.values?.to ?? "");
  const form = useRef<HTMLFormElement>(null);
  const pending = fetcher.state !== "idle";

  // An answer that was published leaves an empty form behind. What was known before is kept when it is sent: a slow
  // browser may first show it as on its way when it was refused already, and what was typed must stay.
  const sent = useRef<{ before: FormState | undefined } | null>(null);
  useEffect(() => {
    if (pending || !sent.current) return;
    if (sent.current.before === fetcher.data) {
      setSettled(fetcher.data);
      setTo("");
      const text = form.current?.querySelector("textarea");
      if (text) text.value = "";
    }
    sent.current = null;
  }, [pending, fetcher.data]);

  const current = panel.statuses.find((status) => status.id === panel.statusId);
  const target = panel.statuses.find((status) => status.id === to);
  const closes = target?.category === "closed";
  const words = panel.language === "fr" ? "fr" : "en";
  const action = responseOnly ? paths.ideaResponse(panel) : paths.ideaStatus(panel);
  const errors = refused?.errors ?? {};

  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={action}
      preventScrollReset
      onSubmit={() => {
        sent.current = { before: fetcher.data };
      }}
    >
      <ErrorSummary
        title={common("errorSummary")}
        errors={{
          "answer-to": errorText(errors.to),
          "answer-reason": errorText(errors.reason),
          "answer-form": errorText(errors.form),
        }}
      />
      <input type="hidden" name="next" value={next} />
      {!responseOnly && (
        <Select
          id="answer-to"
          name="to"
          size="sm"
          label={t("answerStatus")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={errorText(errors.to)}
          options={[
            { value: "", label: t("answerKeep", { status: current?.name[locale] ?? panel.statusId }) },
            ...panel.statuses
              .filter((status) => status.id !== panel.statusId)
              .map((status) => ({ value: status.id, label: status.name[locale] })),
          ]}
        />
      )}
      <TemplatePicker
        id="answer-template"
        templates={panel.templates}
        statusId={to}
        hrefOf={(template) => `${action}?template=${template.id}&next=${encodeURIComponent(next)}`}
        onPick={(template) => {
          // Choosing a template for a status means that status, unless one was chosen.
          if (template.statusId && to === "" && template.statusId !== panel.statusId)
            setTo(template.statusId);
          fillTemplate("answer-reason", template.body[words]);
        }}
      />
      <TextArea
        id="answer-reason"
        name="reason"
        fieldClassName="mt-3"
        className="text-sm"
        rows={4}
        label={closes ? t("reason") : t("answerText")}
        hint={closes ? t("reasonHint", { min: REASON_MIN }) : t("answerHint")}
        error={errorText(errors.reason)}
        defaultValue={refused?.values?.reason}
        required={closes || responseOnly}
        minLength={closes ? REASON_MIN : undefined}
        maxLength={RESPONSE_MAX}
      />
      <div id="answer-form" className="mt-3 flex justify-end">
        <Button variant="primary" size="sm" pending={pending}>
          {t("answerPublish")}
        </Button>
      </div>
    </fetcher.Form>
  );
}
