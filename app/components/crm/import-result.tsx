import type { ImportError, ImportView } from "#app/domain/crm/import-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { Table } from "#app/ui/table.tsx";
import { rowReason } from "./row-reason.ts";
import { stopReason } from "./stop-reason.ts";

/** What came of an import: four figures, what went wrong where, and what to do next. */
export function ImportResult({ row, errors }: { row: ImportView; errors: ImportError[] }) {
  const t = useT(contactImportMessages);
  const locale = useLocale();
  const figures = [
    [t("created"), row.createdRows],
    [t("updatedRows"), row.updatedRows],
    [t("unchanged"), row.unchangedRows],
    [t("failed"), row.failedRows],
  ] as const;
  return (
    <div className="space-y-6">
      {row.error && <Notice tone="bad">{stopReason(t, row.error)}</Notice>}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([label, value]) => (
          <StatTile key={label} label={label} value={formatNumber(value, locale)} />
        ))}
      </div>
      {errors.length > 0 && (
        <Card
          padded={false}
          title={t("errorRows")}
          titleId="error-rows"
          aside={
            <ButtonLink
              href={paths.adminContactImportErrors(row.id)}
              size="sm"
              icon="download"
              data-document
              download
            >
              {t("downloadErrors")}
            </ButtonLink>
          }
        >
          <p className="px-4 pb-3 text-sm text-ink-soft sm:px-5">{t("errorRowsText")}</p>
          <Table
            label={t("errorRows")}
            columns={[
              { key: "line", label: t("line"), numeric: true },
              { key: "reason", label: t("reason") },
              { key: "row", label: t("row") },
            ]}
          >
            {errors.map((error) => (
              <tr key={error.line}>
                <td className="num">{formatNumber(error.line, locale)}</td>
                <td className="min-w-44 font-medium">{rowReason(t, error.reason)}</td>
                <td className="min-w-64 text-ink-soft">
                  {row.headings
                    .map((heading) => error.row[heading])
                    .filter(Boolean)
                    .join(" · ")}
                </td>
              </tr>
            ))}
          </Table>
        </Card>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={paths.adminContacts()} variant="primary">
          {t("seeContacts")}
        </ButtonLink>
        <ButtonLink href={paths.adminContactImports()}>{t("anotherImport")}</ButtonLink>
      </div>
    </div>
  );
}
