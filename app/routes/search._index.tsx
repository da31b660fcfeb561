import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/ideas/ideas.css";
import "#app/components/search/search.css";
import { AppliedFilters } from "#app/components/applied-filters.tsx";
import { FilterRail } from "#app/components/filter-rail.tsx";
import { NoResults } from "#app/components/search/no-results.tsx";
import { resultFacets } from "#app/components/search/result-facets.ts";
import { RESULT_KINDS } from "#app/components/search/result-kinds.ts";
import { ResultList } from "#app/components/search/result-list.tsx";
import { SearchBox } from "#app/components/search/search-box.tsx";
import { searchHref } from "#app/components/search/search-query.ts";
import { Page } from "#app/components/shell/page.tsx";
import { RESULTS } from "#app/domain/search/limits.ts";
import { logSearch } from "#app/domain/search/log-search.server.ts";
import { searchPageQuery } from "#app/domain/search/schema.ts";
import { searchCommunity } from "#app/domain/search/search-community.server.ts";
import { withinSearchRate } from "#app/domain/search/search-rate.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { isMeantToBeRead } from "#app/http/is-meant-to-be-read.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { searchMessages } from "#app/i18n/messages/search.ts";
import { useSearch } from "#app/runtime/search.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = defineLoader("anyone", async (handled) => {
  const { sql, db, actor, url, locale, now, request, community } = handled;
  const { q, kinds, page, ...asked } = parseValues(Object.fromEntries(url.searchParams), searchPageQuery);
  const filters = { ...asked, kind: asked.kind ?? (kinds?.length === 1 ? kinds[0] : undefined) };
  const address = { q: q.trim(), ...filters };
  const shown = { address, brand: community.name, locale };
  const engine = useSearch();
  if (!address.q) return { ...shown, found: null, searchId: null };
  const found = await searchCommunity(sql, engine, actor, { q, filters, locale, page, now });
  const narrowed = filters.category || filters.state || filters.language || filters.kind;
  // The first look at everything is the search; pages and filters are how its results are read.
  const counted = page === 1 && !narrowed && isMeantToBeRead(request.headers);
  const { network, ...reader } = visitorOf(handled);
  const searchId =
    counted && (await withinSearchRate(sql, { network, now }))
      ? await logSearch(db, actor, {
          q,
          language: locale,
          engine: found.engine,
          results: found.total,
          ...reader,
          now,
        })
      : null;
  return { ...shown, found, searchId };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(searchMessages, data.locale);
  const { q } = data.address;
  return [
    { title: `${q ? `${t("titleOf", { q })} · ` : ""}${t("title")} · ${data.brand}` },
    { name: "robots", content: "noindex, follow" },
  ];
};

export default function Search() {
  const { address, found, searchId, locale } = useLoaderData<typeof loader>();
  const t = translator(searchMessages, locale);
  const facets = found ? resultFacets(address, found.facets, t) : [];
  const applied = facets.flatMap(({ items }) => items.filter((item) => item.current));
  const counts = found?.facets.kind ?? {};
  return (
    <Page
      title={address.q ? t("titleOf", { q: address.q }) : t("title")}
      lead={address.q ? undefined : t("lead")}
    >
      <div className="search-page-box">
        <SearchBox
          key={address.q}
          locale={locale}
          label={t("label")}
          placeholder={t("placeholder")}
          defaultValue={address.q}
        />
      </div>
      {!found && <EmptyState icon="search" title={t("emptyTitle")} text={t("emptyText")} />}
      {found && (
        <div className={facets.length > 0 ? "idea-list" : undefined}>
          {facets.length > 0 && (
            <FilterRail
              summary={applied.length > 0 ? t("filtersOn", { count: applied.length }) : t("filters")}
              facets={facets}
              locale={locale}
            />
          )}
          <section aria-label={t("title")} className="min-w-0">
            <Tabs
              label={t("kinds")}
              items={[undefined, ...RESULT_KINDS].map((kind) => ({
                href: searchHref({ q: address.q, kind }),
                label: kind ? t(`kind_${kind}`) : t("all"),
                current: kind === address.kind,
                ...(kind && counts[kind] !== undefined && { count: counts[kind] }),
              }))}
            />
            <AppliedFilters
              filters={applied.map((item) => ({
                ...item,
                removeLabel: t("removeFilter", { name: item.label }),
              }))}
              clear={{ href: searchHref({ q: address.q, kind: address.kind }), text: t("clear") }}
            />
            {found.corrected && (
              <div className="mt-4">
                <Notice>{t("corrected", { q: found.corrected })}</Notice>
              </div>
            )}
            {found.rows.length > 0 ? (
              <>
                <p className="mt-4 text-sm text-ink-faint" role="status">
                  {found.capped
                    ? t("foundMany", { shown: formatNumber(found.total, locale) })
                    : t("found", { count: found.total, shown: formatNumber(found.total, locale) })}
                </p>
                <ResultList
                  rows={found.rows}
                  from={(found.page - 1) * RESULTS + 1}
                  searchId={searchId}
                  locale={locale}
                />
              </>
            ) : (
              <NoResults address={address} locale={locale} />
            )}
            <Pagination
              label={t("pages")}
              newerHref={found.page > 1 ? searchHref(address, { page: found.page - 1 }) : null}
              newerText={t("previous")}
              olderHref={found.page < found.pages ? searchHref(address, { page: found.page + 1 }) : null}
              olderText={t("next")}
            />
          </section>
        </div>
      )}
    </Page>
  );
}
