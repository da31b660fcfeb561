import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppliedFilters } from "#app/components/applied-filters.tsx";
import { FilterRail } from "#app/components/filter-rail.tsx";
import { EmptyList } from "#app/components/ideas/empty-list.tsx";
import { appliedFilters, facetsOf, listHref, unfilteredHref } from "#app/components/ideas/filter-facets.ts";
import { IdeaList } from "#app/components/ideas/idea-list.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { filterQuery, narrowing, readFilters, type Sort } from "#app/domain/ideas/list-filters.ts";
import { listIdeas } from "#app/domain/ideas/list-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { ideaListMessages } from "#app/i18n/messages/idea-list.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = defineLoader("anyone", async ({ actor, sql, url, community, locale, now }) => {
  const signedIn = actor.kind === "member";
  const filters = readFilters(url.searchParams, { signedIn });
  const cursor = url.searchParams.get("after");
  const chosen = community.categories.find((one) => one.slug === filters.category);
  if (chosen?.audience === "circle") throw redirect(paths.ambassadorLounge({ tab: "ideas" }));
  const list = await listIdeas(sql, actor, { filters, cursor, community, locale, now });
  const categories = openCategories(community.categories, { takes: "ideas", also: filters.category });
  const statuses = community.statuses.filter((one) => !one.retired || one.id === filters.status);
  return {
    ...list,
    filters,
    paged: cursor !== null,
    signedIn,
    locale,
    now,
    brand: community.name,
    choices: {
      categories: categories.map((one) => ({ slug: one.slug, name: one.name[locale], count: one.ideaCount })),
      statuses: statuses.map((one) => ({ id: one.id, name: one.name[locale], category: one.category })),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(ideaListMessages, data.locale);
  const ideaWords = translator(ideasMessages, data.locale);
  const { filters, brand } = data;
  const title = filters.q ? t("searchTitle", { q: filters.q }) : ideaWords("title");
  const feed = paths.ideasFeed(filterQuery(filters));
  return [
    { title: `${title} · ${brand}` },
    { name: "description", content: t("lead") },
    {
      tagName: "link",
      rel: "alternate",
      type: "application/atom+xml",
      title: t("feedTitle", { brand }),
      href: feed,
    },
    ...(filters.q || data.paged ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
};

const MEMBER_SORTS: Sort[] = ["mine", "voted"];

export default function Ideas() {
  const { items, next, loose, filters, paged, signedIn, locale, now, choices } =
    useLoaderData<typeof loader>();
  const t = translator(ideaListMessages, locale);
  const ideaWords = translator(ideasMessages, locale);
  const facets = facetsOf(filters, choices, t);
  const on = narrowing(filters);
  const sorts: Sort[] = ["popular", "new", "top", "discussed", ...(signedIn ? MEMBER_SORTS : [])];
  if (filters.q) sorts.unshift("best");
  return (
    <Page
      title={filters.q ? t("searchTitle", { q: filters.q }) : ideaWords("title")}
      lead={filters.q ? undefined : t("lead")}
      actions={
        <ButtonLink href={paths.newIdea({ title: filters.q || null })} variant="primary" icon="plus">
          {t("newIdea")}
        </ButtonLink>
      }
    >
      <div className="idea-list">
        <FilterRail
          summary={on > 0 ? t("filtersOn", { count: on }) : t("filters")}
          facets={facets}
          locale={locale}
        />
        <section aria-label={t("list")} className="min-w-0">
          <Tabs
            label={t("orders")}
            items={sorts.map((sort) => ({
              href: listHref(filters, { sort }),
              label: t(sort),
              current: sort === filters.sort,
            }))}
          />
          <AppliedFilters
            filters={appliedFilters(filters, facets, t)}
            clear={{ href: unfilteredHref(filters), text: t("clear") }}
          />
          {loose && items.length > 0 && (
            <div className="mt-4">
              <Notice>{t("loose")}</Notice>
            </div>
          )}
          {items.length > 0 ? (
            <IdeaList ideas={items} locale={locale} signedIn={signedIn} now={now} />
          ) : (
            <EmptyList filters={filters} locale={locale} />
          )}
          <Pagination
            label={t("list")}
            newerHref={paged ? listHref(filters) : null}
            newerText={t("first")}
            olderHref={next && paths.ideas({ ...filterQuery(filters), after: next })}
            olderText={t("more")}
          />
          <p className="mt-8 text-xs">
            <a href={paths.ideasFeed(filterQuery(filters))} className="icon-text text-ink-faint">
              <Icon name="rss" /> {t("feed")}
            </a>
          </p>
        </section>
      </div>
    </Page>
  );
}
