import type { ImportView } from "#app/domain/crm/import-queries.server.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "./when.tsx";

const LOOKS: Record<ImportView["state"], { tone: BadgeTone; shape: BadgeShape }> = {
  mapping: { tone: "warn", shape: "ring" },
  running: { tone: "info", shape: "half" },
  done: { tone: "good", shape: "disc" },
  failed: { tone: "bad", shape: "dash" },
};

/** Past imports, the newest first. */
export function ImportList({ imports, now }: { imports: ImportView[]; now: Date }) {
  const t = useT(contactImportMessages);
  return (
    <Card padded={false} title={t("pastImports")} titleId="past-imports">
      <Table
        label={t("pastImports")}
        columns={[
          { key: "file", label: t("importFile") },
          { key: "state", label: t("importResult") },
          { key: "when", label: t("importWhen") },
          { key: "by", label: t("importBy") },
        ]}
      >
        {imports.map((row) => (
          <tr key={row.id}>
            <td className="min-w-40 break-all">
              <a href={paths.adminContactImport(row.id)} className="font-medium text-ink">
                {row.fileName}
              </a>
            </td>
            <td className="min-w-56">
              <Badge {...LOOKS[row.state]}>{t(`importState_${row.state}`)}</Badge>
              {row.state !== "mapping" && (
                <span className="mt-1 block text-xs text-ink-soft">
                  {[
                    t("rowsCreated", { count: row.createdRows }),
                    t("rowsUpdated", { count: row.updatedRows }),
                    t("rowsUnchanged", { count: row.unchangedRows }),
                    ...(row.failedRows > 0 ? [t("rowsFailed", { count: row.failedRows })] : []),
                  ].join(", ")}
                </span>
              )}
            </td>
            <td className="whitespace-nowrap text-ink-soft">
              <When date={row.createdAt} now={now} />
            </td>
            <td className="text-ink-soft">{row.startedBy}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
