import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { POSITION_MAX, TEMPLATE_BODY_MAX, TEMPLATE_NAME_MAX } from "#app/domain/community/category-limits.ts";
import type { Status } from "#app/domain/community/queries.server.ts";
import type { Template } from "#app/domain/community/template-queries.server.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type TemplateFormProps = { template: Template | null; statuses: Status[]; nextPosition: number };

/** A template side by side in both languages. */
export function TemplateForm({ template, statuses, nextPosition }: TemplateFormProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const { errors, values } = useFormState(deskMessages);
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={common("errorSummary")} errors={errors} />
      <div className="grid max-w-2xl gap-6 *:mt-0! sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Select
          name="statusId"
          label={t("templateFor")}
          error={errors?.statusId}
          defaultValue={values.statusId ?? template?.statusId ?? ""}
          options={[
            { value: "", label: t("templateForAny") },
            ...statuses
              .filter((status) => !status.retired || status.id === template?.statusId)
              .map((status) => ({ value: status.id, label: status.name[locale] })),
          ]}
        />
        <TextInput
          name="position"
          type="number"
          inputMode="numeric"
          label={t("templatePosition")}
          error={errors?.position}
          defaultValue={values.position ?? template?.position ?? nextPosition}
          min={0}
          max={POSITION_MAX}
        />
      </div>
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        {(["en", "fr"] as const).map((language) => {
          const suffix = language === "en" ? "En" : "Fr";
          return (
            <div key={language}>
              <TextInput
                name={`name${suffix}`}
                lang={language}
                label={t(`templateName${suffix}`)}
                error={errors?.[`name${suffix}`]}
                defaultValue={values[`name${suffix}`] ?? template?.name[language]}
                maxLength={TEMPLATE_NAME_MAX}
                required
              />
              <TextArea
                name={`body${suffix}`}
                lang={language}
                label={t(`templateBody${suffix}`)}
                hint={t("templateHint")}
                error={errors?.[`body${suffix}`]}
                defaultValue={values[`body${suffix}`] ?? template?.body[language]}
                maxLength={TEMPLATE_BODY_MAX}
                rows={7}
                required
              />
            </div>
          );
        })}
      </div>
      <div className="form-actions mt-6">
        <SubmitButton>{t("templateSave")}</SubmitButton>
      </div>
    </Form>
  );
}
