import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type UploadFormProps = { errors: Record<string, string> | null };

/** Choose a file; what is in it is looked at on the next page. */
export function UploadForm({ errors }: UploadFormProps) {
  const t = useT(contactImportMessages);
  return (
    <Card as="div">
      <Form
        method="post"
        action={`${paths.adminContactImports()}?index`}
        encType="multipart/form-data"
        noValidate
      >
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <TextInput
          type="file"
          name="file"
          label={t("file")}
          hint={t("fileHint")}
          error={errors?.file}
          accept=".csv,.txt,text/csv,text/plain"
          required
        />
        <div className="form-actions mt-5">
          <SubmitButton icon="upload">{t("upload")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
