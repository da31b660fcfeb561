import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { ImportView } from "#app/domain/crm/import-queries.server.ts";
import { CONTACT_FIELDS } from "#app/domain/crm/limits.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";

type MappingFormProps = {
  row: ImportView;
  errors: Record<string, string> | null;
  /** What was chosen in a form that was refused. */
  values: Record<string, string>;
};

/** Which column holds what: guessed, for a person to confirm. */
export function MappingForm({ row, errors, values }: MappingFormProps) {
  const t = useT(contactImportMessages);
  const columnNames = useT(contactColumnMessages);
  const columns = row.headings.map((heading) => ({ value: heading, label: heading }));
  const hints: Partial<Record<string, string>> = { externalId: t("externalIdHint"), email: t("emailHint") };
  const refused = Object.keys(values).length > 0;
  return (
    <Card as="div">
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {CONTACT_FIELDS.map((field) => (
            <Select
              key={field}
              name={field}
              label={columnNames(field)}
              hint={hints[field]}
              error={errors?.[field]}
              options={[
                { value: "", label: field === "externalId" ? t("chooseColumn") : t("notInFile") },
                ...columns,
              ]}
              defaultValue={values[field] ?? row.mapping[field] ?? ""}
              fieldClassName="mt-0!"
            />
          ))}
        </div>
        <div className="mt-6">
          <Checkbox
            name="keepOthers"
            value="keep"
            label={t("keepOthers")}
            hint={t("keepOthersHint")}
            defaultChecked={refused ? values.keepOthers === "keep" : true}
          />
        </div>
        <div className="form-actions mt-6">
          <SubmitButton name="act" value="start">
            {t("startImport")}
          </SubmitButton>
          <SubmitButton name="act" value="discard" variant="quiet">
            {t("discard")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
