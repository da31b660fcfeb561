import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { AdminCategory } from "#app/domain/community/category-queries.server.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

/** Often enough to be watched, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 2000;

/** How far a new half-life has been worked in; looks again by itself, or by a link without scripts. */
export function RebuildProgress({
  category,
}: {
  category: Pick<AdminCategory, "slug" | "rebuildDone" | "rebuildTotal">;
}) {
  const t = useT(statusesAdminMessages);
  const { revalidate } = useRevalidator();
  const { rebuildDone: done, rebuildTotal: total } = category;
  const running = total !== null;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(revalidate, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [running, revalidate]);
  if (!running) return null;
  return (
    <div className="mb-6 rounded-lg border border-line bg-surface p-4" role="status">
      <ProgressBar
        label={t("rebuilding", { done: done ?? 0, total })}
        value={done ?? 0}
        max={Math.max(1, total)}
      />
      <p className="unscripted-only mt-2 text-sm">
        <a href={paths.adminCategory(category.slug)}>{t("rebuildingRefresh")}</a>
      </p>
    </div>
  );
}
