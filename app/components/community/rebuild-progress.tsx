import { WorkProgress } from "#app/components/work-progress.tsx";
import type { AdminCategory } from "#app/domain/community/category-queries.server.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

/** How far a new half-life has been worked in. */
export function RebuildProgress({
  category,
}: {
  category: Pick<AdminCategory, "slug" | "rebuildDone" | "rebuildTotal">;
}) {
  const t = useT(statusesAdminMessages);
  const { rebuildDone, rebuildTotal: total } = category;
  if (total === null) return null;
  const done = rebuildDone ?? 0;
  return (
    <WorkProgress
      label={t("rebuilding", { done, total })}
      {...{ done, total }}
      refresh={{ href: paths.adminCategory(category.slug), text: t("rebuildingRefresh") }}
    />
  );
}
