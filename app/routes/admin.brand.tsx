import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { BrandFields } from "#app/components/admin/brand-fields.tsx";
import { BrandTexts } from "#app/components/admin/brand-texts.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { tickField } from "#app/domain/accounts/schema.ts";
import { brandSchema } from "#app/domain/community/brand-schema.ts";
import { removeUpload } from "#app/domain/community/remove-upload.server.ts";
import { saveBrand } from "#app/domain/community/save-brand.server.ts";
import { storeUpload } from "#app/domain/community/store-upload.server.ts";
import { fileField } from "#app/http/file-field.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { forgetCommunity } from "#app/runtime/community.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import { isReadableAccent } from "#app/ui/accent.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(adminMessages, "brandTitle");

export const loader = defineLoader("admin", async ({ community }) => {
  const { name, logoKey, accentLight, accentDark, welcome, rules, terms, defaultLocale, silenceDays } =
    community;
  return {
    brand: { name, logoKey, accentLight, accentDark, welcome, rules, terms, defaultLocale, silenceDays },
  };
});

const formSchema = brandSchema.extend({ file: fileField, removeLogo: tickField });

export const action = defineAction("admin", async ({ request, db, actor }) => {
  const { file, removeLogo, ...brand } = await parseForm(request, formSchema);
  const storage = useStorage();
  const stored = file ? await storeUpload(db, storage, actor, { file, kind: "logo" }) : null;
  const logoKey = stored?.storageKey ?? (removeLogo ? null : undefined);
  const { oldLogoKey } = await saveBrand(db, isReadableAccent, actor, { ...brand, logoKey });
  await removeUpload(db, storage, oldLogoKey);
  forgetCommunity();
  return redirect(paths.adminBrand(), {
    headers: { "Set-Cookie": flashCookie({ tone: "good", key: "brand_saved" }) },
  });
});

export default function Brand() {
  const { brand } = useLoaderData<typeof loader>();
  const t = useT(adminMessages);
  const { errors, values } = useFormState(adminMessages);
  return (
    <Page title={t("brandTitle")} lead={t("brandLead")}>
      {/* A whole new document: the colours are in its head, and its policy allows them by their hash. */}
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <BrandFields brand={brand} errors={errors} values={values} />
        <BrandTexts brand={brand} errors={errors} values={values} />
        <div className="form-actions mt-8">
          <SubmitButton size="lg">{t("saveBrand")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
