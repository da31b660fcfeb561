import { rowReason } from "#app/components/crm/row-reason.ts";
import { importErrorsCsv } from "#app/domain/crm/import-errors-csv.server.ts";
import { getImport } from "#app/domain/crm/import-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";

export const loader = defineLoader("admin", async ({ sql, actor, params, locale }) => {
  const row = await getImport(sql, actor, params.id);
  const t = translator(contactImportMessages, locale);
  const words = { line: t("line"), reason: t("reason"), say: (reason: string) => rowReason(t, reason) };
  const name = `${row.fileName.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N} _-]+/gu, "_")}-errors.csv`;
  return new Response(importErrorsCsv(sql, row, words), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="errors.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
});
