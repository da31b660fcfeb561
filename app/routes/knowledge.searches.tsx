import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { listFailedSearches, searchUse } from "#app/domain/search/searches-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { formatNumber, formatPercent, formatRelative } from "#app/i18n/format.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { searchMessages } from "#app/i18n/messages/search.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { Table } from "#app/ui/table.tsx";

export const loader = defineLoader("staff", async ({ actor, sql, url, now, locale }) => {
  const after = url.searchParams.get("after");
  const [failed, use] = await Promise.all([
    listFailedSearches(sql, actor, { after, now }),
    searchUse(sql, actor, { now }),
  ]);
  return { ...failed, use, paged: after !== null, now, locale };
});

export const meta = pageMeta(searchMessages, "editorsTitle");

export default function FailedSearches() {
  const { items, next, use, paged, now } = useLoaderData<typeof loader>();
  const t = useT(searchMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const share = (part: number) => (use.searches > 0 ? formatPercent(part / use.searches, locale) : "–");
  return (
    <Page
      title={t("editorsTitle")}
      lead={t("editorsLead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.knowledge(), label: common("knowledge") }, { label: t("editorsTitle") }]}
        />
      }
    >
      <div className="mb-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <StatTile label={t("searches")} value={formatNumber(use.searches, locale)} note={t("searchesNote")} />
        <StatTile label={t("failed")} value={share(use.failed)} />
        <StatTile label={t("opened")} value={share(use.opened)} />
        <StatTile
          label={t("place")}
          value={use.place === null ? "–" : formatNumber(Math.round(use.place * 10) / 10, locale)}
          note={t("placeNote")}
        />
      </div>
      {items.length > 0 ? (
        <Card as="div" padded={false}>
          <Table
            label={t("editorsTitle")}
            columns={[
              { key: "query", label: t("query") },
              { key: "people", label: t("people"), numeric: true },
              { key: "times", label: t("times"), numeric: true },
              { key: "last", label: t("lastAt") },
              { key: "write", label: t("write"), hidden: true },
            ]}
          >
            {items.map((item) => (
              <tr key={item.query}>
                <th scope="row" className="min-w-48 break-words">
                  <a href={paths.search({ q: item.query })}>{item.query}</a>
                </th>
                <td className="num">{formatNumber(item.people, locale)}</td>
                <td className="num">{formatNumber(item.times, locale)}</td>
                <td className="whitespace-nowrap">{formatRelative(item.lastAt, locale, now)}</td>
                <td>
                  <ButtonLink
                    href={paths.knowledgeNew({ title: item.query, language: item.language })}
                    size="sm"
                    aria-label={t("writeAbout", { q: item.query })}
                  >
                    {t("write")}
                  </ButtonLink>
                </td>
              </tr>
            ))}
          </Table>
        </Card>
      ) : (
        <EmptyState icon="circle-check" title={t("noneTitle")} text={t("noneText")} />
      )}
      <Pagination
        label={t("editorsTitle")}
        newerHref={paged ? paths.knowledgeSearches() : null}
        newerText={t("first")}
        olderHref={next && paths.knowledgeSearches({ after: next })}
        olderText={t("more")}
      />
    </Page>
  );
}
