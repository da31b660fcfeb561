import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { Status } from "#app/domain/community/queries.server.ts";
import type { ResponseTemplate } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { REASON_MIN, RESPONSE_MAX } from "#app/domain/ideas/triage-limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { fillTemplate } from "./fill-template.ts";
import { movePath } from "./move-path.ts";
import { TemplatePicker } from "./template-picker.tsx";
import { useDeskError } from "./use-desk-error.ts";

export type MoveFormProps = {
  ideas: { number: number; title: string; language?: string }[];
  statuses: { id: string; name: { en: string; fr: string }; category: Status["category"] }[];
  templates: ResponseTemplate[];
  to: string;
  next: string;
  /** Text to start with. */
  reason?: string;
  refused?: FormState | undefined;
};

/** Moves one or several ideas, with the words that go with it. */
export function MoveForm({ ideas, statuses, templates, to: first, next, reason, refused }: MoveFormProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const errorText = useDeskError();
  const locale = useLocale();
  const busy = useNavigation().state !== "idle";
  const [to, setTo] = useState(refused?.values.to ?? first);
  const numbers = ideas.map((idea) => idea.number);
  const action = movePath({ numbers, to: first, next });
  const closes = statuses.find((status) => status.id === to)?.category === "closed";
  // One text for several ideas: in their language if they share one, else in that of the person who writes.
  const languages = new Set(ideas.map((idea) => idea.language));
  const words =
    languages.size === 1 && !languages.has(undefined) ? (languages.has("fr") ? "fr" : "en") : locale;
  const errors = refused?.errors ?? {};
  return (
    <Form method="post" action={action} preventScrollReset>
      <ErrorSummary
        title={common("errorSummary")}
        errors={{
          "move-to": errorText(errors.to),
          "move-reason": errorText(errors.reason),
          "move-form": errorText(errors.form ?? errors.numbers),
        }}
      />
      <input type="hidden" name="next" value={next} />
      {numbers.map((number) => (
        <input key={number} type="hidden" name="numbers[]" value={number} />
      ))}
      <Select
        id="move-to"
        name="to"
        label={t("moveTo")}
        value={to}
        required
        onChange={(event) => setTo(event.currentTarget.value)}
        error={errorText(errors.to)}
        options={[
          { value: "", label: t("chooseStatus") },
          ...statuses.map((status) => ({ value: status.id, label: status.name[locale] })),
        ]}
      />
      <TemplatePicker
        id="move-template"
        templates={templates}
        statusId={to}
        hrefOf={(template) => `${action}&template=${template.id}`}
        onPick={(template) => {
          fillTemplate("move-reason", template.body[words]);
          if (to === "" && template.statusId) setTo(template.statusId);
        }}
      />
      <TextArea
        id="move-reason"
        name="reason"
        fieldClassName="mt-3"
        label={closes ? t("reason") : t("answerText")}
        marker={closes ? undefined : common("optional")}
        hint={closes ? t("reasonHint", { min: REASON_MIN }) : undefined}
        error={errorText(errors.reason)}
        defaultValue={refused?.values.reason ?? reason}
        required={closes}
        minLength={closes ? REASON_MIN : undefined}
        maxLength={RESPONSE_MAX}
        rows={5}
      />
      <div id="move-form" className="mt-5 flex justify-end">
        <Button variant="primary" pending={busy}>
          {t("moveTitle", { count: ideas.length })}
        </Button>
      </div>
    </Form>
  );
}
