import type { AdminCategory } from "#app/domain/community/category-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { RebuildProgress } from "./rebuild-progress.tsx";

export function CategoryTable({ categories }: { categories: AdminCategory[] }) {
  const t = useT(statusesAdminMessages);
  const locale = useLocale();
  const rebuilt = categories.find((category) => category.rebuildTotal !== null);
  return (
    <>
      {rebuilt && <RebuildProgress category={rebuilt} />}
      <Card as="div" padded={false}>
        <Table
          label={t("categories")}
          columns={[
            { key: "name", label: t("columnName") },
            { key: "ideas", label: t("columnIdeas"), numeric: true },
            { key: "threads", label: t("columnThreads"), numeric: true },
            { key: "halfLife", label: t("columnHalfLife"), numeric: true },
            { key: "demotes", label: t("columnDemotes") },
            { key: "owner", label: t("columnOwner") },
            { key: "order", label: t("columnOrder"), numeric: true },
          ]}
        >
          {categories.map((category) => (
            <tr key={category.id}>
              <th scope="row" className="min-w-48">
                <a href={paths.adminCategory(category.slug)}>{category.name[locale]}</a>{" "}
                {category.archived && <Badge tone="outline">{t("archivedBadge")}</Badge>}
                {category.audience === "circle" && <Badge tone="honey">{t("circleBadge")}</Badge>}
                {category.description[locale] && (
                  <span className="mt-0.5 block text-xs font-normal text-ink-faint">
                    {category.description[locale]}
                  </span>
                )}
              </th>
              <td className="num">
                {category.takesIdeas || category.ideaCount > 0
                  ? formatNumber(category.ideaCount, locale)
                  : "–"}
              </td>
              <td className="num">
                {category.takesThreads || category.threadCount > 0
                  ? formatNumber(category.threadCount, locale)
                  : "–"}
              </td>
              <td className="num whitespace-nowrap">{t("days", { count: category.halfLifeDays })}</td>
              <td>{t(category.demotesAllowed ? "yes" : "no")}</td>
              <td className="whitespace-nowrap">
                {category.ownerName ?? <span className="text-ink-faint">{t("nobody")}</span>}
              </td>
              <td className="num">{category.position}</td>
            </tr>
          ))}
        </Table>
      </Card>
    </>
  );
}
