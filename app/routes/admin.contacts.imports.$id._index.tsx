import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { ImportPreview } from "#app/components/crm/import-preview.tsx";
import { ImportProgress } from "#app/components/crm/import-progress.tsx";
import { ImportResult } from "#app/components/crm/import-result.tsx";
import { MappingForm } from "#app/components/crm/mapping-form.tsx";
import { beginImport } from "#app/domain/crm/begin-import.server.ts";
import { discardImport } from "#app/domain/crm/discard-import.server.ts";
import { loadImportPage } from "#app/domain/crm/import-queries.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { mappingSchema } from "#app/domain/crm/schema.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

export const loader = defineLoader("admin", async ({ sql, actor, params, community }) => {
  const loaded = await loadImportPage(sql, useStorage(), actor, params.id);
  return { ...loaded, title: `${loaded.row.fileName} · ${community.name}` };
});

export const action = defineAction("admin", async ({ db, actor, params, request }) => {
  const importId = rowId(params.id);
  const here = paths.adminContactImport(importId);
  const { act, keepOthers, ...mapping } = await parseForm(request, mappingSchema);
  const storage = useStorage();
  if (act === "discard") {
    const refused = await discardImport(db, storage, actor, importId).catch(conflictToast(here));
    return refused ?? redirectWithToast(paths.adminContactImports(), { key: "import_discarded" });
  }
  const refused = await beginImport(db, actor, {
    importId,
    mapping,
    keepOthers: keepOthers === "keep",
  }).catch(conflictToast(here));
  return refused ?? redirect(here);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Import() {
  const { row, preview, rowErrors } = useLoaderData<typeof loader>();
  const { errors, values } = useFormState(contactImportMessages);
  const t = useT(contactImportMessages);
  const book = useT(contactsMessages);
  const file = row.fileName;
  const [title, lead] = {
    mapping: [t("mappingTitle"), t("mappingLead", { file })],
    running: [t("runningTitle", { file }), t("runningLead")],
    done: [t("doneTitle", { file }), undefined],
    failed: [t("failedTitle", { file }), undefined],
  }[row.state] as [string, string | undefined];
  const crumbs = [{ href: paths.adminContactImports(), label: book("imports") }, { label: file }];
  return (
    <CrmPage section="imports" admin crumbs={crumbs} title={title} lead={lead}>
      {row.state === "mapping" && (
        <div className="space-y-6">
          <MappingForm row={row} errors={errors} values={values} />
          <ImportPreview row={row} rows={preview} />
        </div>
      )}
      {row.state === "running" && <ImportProgress row={row} />}
      {(row.state === "done" || row.state === "failed") && <ImportResult row={row} errors={rowErrors} />}
    </CrmPage>
  );
}
