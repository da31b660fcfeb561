import { useLiveRefresh } from "#app/components/use-live-refresh.ts";
import type { ImportView } from "#app/domain/crm/import-queries.server.ts";
import { contactImportMessages } from "#app/i18n/messages/contact-imports.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

/** Often enough to see it move, seldom enough not to be in the way of the work itself. */
const REFRESH_MS = 1500;

/** How far a running import is. The page looks again by itself, with scripts and without. */
export function ImportProgress({ row }: { row: ImportView }) {
  const t = useT(contactImportMessages);
  useLiveRefresh(REFRESH_MS);
  const words =
    row.totalRows === 0 ? t("counting") : t("progress", { done: row.processedRows, total: row.totalRows });
  return (
    <Card as="div">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <ProgressBar
        label={t("runningTitle", { file: row.fileName })}
        value={row.processedRows}
        max={row.totalRows || 1}
      />
      <p className="mt-3 text-sm tabular-nums" role="status">
        {words}
      </p>
    </Card>
  );
}
