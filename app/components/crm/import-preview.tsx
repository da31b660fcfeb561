import type { ImportView } from "#app/domain/crm/import-queries.server.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

const DELIMITERS = { ",": "delimiter_comma", ";": "delimiter_semicolon", "\t": "delimiter_tab" } as const;

/** The first rows as they will be read, so that a wrong encoding or separator is seen before anything happens. */
export function ImportPreview({ row, rows }: { row: ImportView; rows: string[][] }) {
  const t = useT(contactImportMessages);
  return (
    <Card padded={false} title={t("preview")} titleId="preview">
      <Table label={t("preview")} columns={row.headings.map((heading) => ({ key: heading, label: heading }))}>
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name, and never move
          <tr key={index}>
            {row.headings.map((heading, column) => (
              <td key={heading} className="max-w-64 truncate whitespace-nowrap">
                {cells[column]}
              </td>
            ))}
          </tr>
        ))}
      </Table>
      <p className="border-t border-line px-4 py-3 text-xs text-ink-soft sm:px-5">
        {t("encoding", { encoding: row.encoding.toUpperCase(), delimiter: t(DELIMITERS[row.delimiter]) })}
      </p>
    </Card>
  );
}
