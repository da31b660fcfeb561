import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { ImportList } from "#app/components/crm/import-list.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { UploadForm } from "#app/components/crm/upload-form.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { contactCounts } from "#app/domain/crm/contact-queries.server.ts";
import { listImports } from "#app/domain/crm/import-queries.server.ts";
import { uploadSchema } from "#app/domain/crm/schema.ts";
import { startImport } from "#app/domain/crm/start-import.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

export const meta = pageMeta(contactImportMessages, "importsTitle");

export const loader = defineLoader("admin", async ({ sql, actor, url, now }) => {
  const after = url.searchParams.get("after");
  const [page, { matches }] = await Promise.all([
    listImports(sql, actor, { after }),
    contactCounts(sql, actor),
  ]);
  return { page, matches, after, now };
});

export const action = defineAction("admin", async ({ db, actor, request }) => {
  const { file } = await parseForm(request, uploadSchema);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = await startImport(db, useStorage(), actor, { fileName: file.name, bytes });
  return redirect(paths.adminContactImport(id));
});

export default function Imports() {
  const { page, matches, after, now } = useLoaderData<typeof loader>();
  const t = useT(contactImportMessages);
  const { errors } = useFormState(contactImportMessages);
  return (
    <CrmPage section="imports" admin matches={matches} title={t("importsTitle")} lead={t("importsLead")}>
      <div className="space-y-6">
        <UploadForm errors={errors} />
        {page.items.length > 0 && <ImportList imports={page.items} now={now} />}
      </div>
      <MoreLink
        hrefOf={(cursor) => paths.adminContactImports({ after: cursor })}
        after={after}
        next={page.next}
      />
    </CrmPage>
  );
}
