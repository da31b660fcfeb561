import { auditCsv } from "#app/domain/community/audit-csv.server.ts";
import { auditFilter } from "#app/domain/community/audit-queries.server.ts";
import type { AuditAction } from "#app/domain/core/audit-actions.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { streamDownload } from "#app/http/stream-download.server.ts";
import { translator } from "#app/i18n/index.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { auditMessages } from "#app/i18n/messages/audit.ts";

export const loader = defineLoader("admin", async ({ sql, url, locale, now }) => {
  const t = translator(adminMessages, locale);
  const act = translator(auditMessages, locale);
  const words = {
    headings: [
      t("columnWhen"),
      t("columnWho"),
      t("columnAction"),
      t("columnWhat"),
      t("columnKind"),
      t("columnTarget"),
      t("columnDetail"),
    ],
    system: t("system"),
    action: (action: string) => act(action as AuditAction),
  };
  const pieces = auditCsv(sql, auditFilter(url.searchParams), words);
  return streamDownload(pieces, { name: "audit", kind: "csv", now });
});
