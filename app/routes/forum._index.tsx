import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppliedFilters } from "#app/components/applied-filters.tsx";
import { FilterRail } from "#app/components/filter-rail.tsx";
import { EmptyThreads } from "#app/components/forum/empty-threads.tsx";
import { ForumSearch } from "#app/components/forum/forum-search.tsx";
import {
  appliedThreadFilters,
  threadFacets,
  threadListHref,
  unfilteredThreadsHref,
} from "#app/components/forum/thread-facets.ts";
import { ThreadList } from "#app/components/forum/thread-list.tsx";
import { ThreadOrders } from "#app/components/forum/thread-orders.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { readThreadFilters, threadFilterQuery, threadNarrowing } from "#app/domain/forum/list-filters.ts";
import { listThreads } from "#app/domain/forum/thread-list-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = defineLoader("anyone", async ({ actor, sql, url, community, locale, now }) => {
  const signedIn = actor.kind === "member";
  const filters = readThreadFilters(url.searchParams, { signedIn });
  const cursor = url.searchParams.get("after");
  const chosen = community.categories.find((one) => one.slug === filters.category);
  if (chosen?.audience === "circle") throw redirect(paths.ambassadorLounge());
  const { items, next, tags } = await listThreads(sql, actor, { filters, cursor, community, locale, now });
  const categories = openCategories(community.categories, { takes: "threads", also: filters.category })
    // Only the products of the chosen one are shown.
    .map((one) => ({
      slug: one.slug,
      name: one.name[locale],
      products: one.slug === filters.category ? one.products : [],
    }));
  const choices = { categories, tags };
  return {
    items,
    next,
    filters,
    paged: cursor !== null,
    signedIn,
    locale,
    now,
    brand: community.name,
    choices,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(forumMessages, data.locale);
  const { filters, brand } = data;
  const kind = t(filters.kind === "question" ? "questions" : "discussions");
  return [
    { title: `${kind} · ${t("title")} · ${brand}` },
    { name: "description", content: t("lead") },
    {
      tagName: "link",
      rel: "alternate",
      type: "application/atom+xml",
      title: t(`feedTitle_${filters.kind}`, { brand }),
      href: paths.forumFeed(threadFilterQuery(filters)),
    },
    ...(data.paged ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
};

export default function Forum() {
  const { items, next, filters, paged, signedIn, locale, now, choices } = useLoaderData<typeof loader>();
  const t = translator(forumMessages, locale);
  const common = translator(commonMessages, locale);
  const facets = threadFacets(filters, choices, t);
  const on = threadNarrowing(filters);
  const { kind } = filters;
  const kinds = [
    { kind: "question", label: t("questions") },
    { kind: "discussion", label: t("discussions") },
  ] as const;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.help(), label: common("help") }, { label: t("title") }]}
        />
      }
      actions={
        <>
          {signedIn && (
            <ButtonLink href={paths.helperDesk()} variant="quiet" icon="hand">
              {common("toAnswer")}
            </ButtonLink>
          )}
          <ButtonLink
            href={paths.newThread({ kind: kind === "question" ? null : kind, category: filters.category })}
            variant="primary"
            icon="plus"
          >
            {t(kind === "question" ? "ask" : "discuss")}
          </ButtonLink>
        </>
      }
    >
      <ForumSearch locale={locale} />
      <div className="idea-list">
        <FilterRail
          summary={on > 0 ? t("filtersOn", { count: on }) : t("filters")}
          facets={facets}
          locale={locale}
        />
        <section aria-label={t(kind === "question" ? "questions" : "discussions")} className="min-w-0">
          <Tabs
            label={t("kinds")}
            items={kinds.map((one) => ({
              href: threadListHref(filters, { kind: one.kind, state: null }),
              label: one.label,
              current: one.kind === kind,
            }))}
          />
          <ThreadOrders filters={filters} signedIn={signedIn} locale={locale} />
          <AppliedFilters
            filters={appliedThreadFilters(filters, facets, t)}
            clear={{ href: unfilteredThreadsHref(filters), text: t("clear") }}
          />
          {items.length > 0 ? (
            <ThreadList threads={items} locale={locale} now={now} />
          ) : (
            <EmptyThreads filters={filters} locale={locale} />
          )}
          <Pagination
            label={t("orders")}
            newerHref={paged ? threadListHref(filters) : null}
            newerText={t("first")}
            olderHref={next && paths.forum({ ...threadFilterQuery(filters), after: next })}
            olderText={t(`more_${kind}`)}
          />
          <p className="mt-8 text-xs">
            <a href={paths.forumFeed(threadFilterQuery(filters))} className="icon-text text-ink-faint">
              <Icon name="rss" /> {t("feed")}
            </a>
          </p>
        </section>
      </div>
    </Page>
  );
}
