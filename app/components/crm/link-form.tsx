import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { MAX_LINK_NOTE } from "#app/domain/crm/limits.ts";
import type { LinkableMember } from "#app/domain/crm/linkable-members-queries.server.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** Whoever was found, and the words on how somebody knows. Those who cannot be linked say why. */
export function LinkForm({ members, more }: { members: LinkableMember[]; more: boolean }) {
  const t = useT(contactLinksMessages);
  const { errors, values } = useFormState(contactLinksMessages);
  const against = ({ linked, consented }: LinkableMember) =>
    linked ? t("hintLinked") : consented ? null : t("hintNoConsent");
  return (
    <Form method="post" id="form" noValidate className="mt-8">
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <RadioGroup
        name="memberId"
        legend={t("chooseMember")}
        error={errors?.memberId}
        defaultValue={values.memberId}
        options={members.map((member) => ({
          value: member.id,
          label: member.displayName,
          hint: [`@${member.username}`, member.email, against(member)].filter(Boolean).join(" · "),
          disabled: against(member) !== null,
        }))}
      />
      {more && <p className="mt-3 text-sm text-ink-soft">{t("moreFound")}</p>}
      <TextArea
        name="note"
        label={t("noteLabel")}
        hint={t("noteHint")}
        error={errors?.note}
        defaultValue={values.note}
        maxLength={MAX_LINK_NOTE}
        rows={3}
        required
      />
      <div className="form-actions">
        <SubmitButton>{t("linkNow")}</SubmitButton>
      </div>
    </Form>
  );
}
