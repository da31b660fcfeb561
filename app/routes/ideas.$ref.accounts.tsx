import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountFilters } from "#app/components/account-votes/account-filters.tsx";
import { AccountTable } from "#app/components/account-votes/account-table.tsx";
import { AccountTiles } from "#app/components/account-votes/account-tiles.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { parseAccountFilter } from "#app/domain/account-votes/account-filter.ts";
import { parseAccountOrder } from "#app/domain/account-votes/account-orders.ts";
import { accountFacets, ideaAccounts } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { translator } from "#app/i18n/index.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const loader = defineLoader("staff", async ({ sql, actor, params, url, locale, community }) => {
  const { searchParams } = url;
  const filter = parseAccountFilter(searchParams);
  const order = parseAccountOrder(searchParams.get("order"));
  const after = searchParams.get("after");
  const number = refNumber(params.ref);
  const [found, facets] = await Promise.all([
    ideaAccounts(sql, actor, { number, filter, order, after }),
    accountFacets(sql, actor),
  ]);
  if (params.ref !== `${found.idea.number}-${found.idea.slug}`)
    throw redirect(paths.ideaAccounts(found.idea) + url.search, 301);
  const heading = translator(accountVotesMessages, locale)("pageTitle", { title: found.idea.title });
  return { ...found, facets, filter, order, after, title: `${heading} · ${community.name}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "" },
  { name: "robots", content: "noindex" },
];

export default function IdeaAccounts() {
  const { idea, votes, page, facets, filter, order, after } = useLoaderData<typeof loader>();
  const t = useT(accountVotesMessages);
  const filtered = filter.segment !== "" || filter.tier !== "";
  const hrefOf = (cursor: string | null) =>
    paths.ideaAccounts(idea, { ...filter, order: order === "people" ? null : order, after: cursor });
  return (
    <Page
      title={t("pageTitle", { title: idea.title })}
      lead={t("pageLead")}
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[
            { label: t("ideas"), href: paths.ideas() },
            { label: idea.title, href: paths.idea(idea) },
            { label: t("title") },
          ]}
        />
      }
    >
      <div className="space-y-6">
        <AccountTiles idea={idea} votes={votes} />
        <AccountFilters path={paths.ideaAccounts(idea)} filter={filter} order={order} facets={facets} />
        {page.items.length > 0 ? (
          <Card padded={false} as="div">
            <AccountTable accounts={page.items} />
          </Card>
        ) : (
          <Card as="div">
            <EmptyState
              icon="building-2"
              title={t(filtered ? "noneFilteredTitle" : "noneTitle")}
              text={t(filtered ? "noneFilteredText" : "noneText")}
            />
          </Card>
        )}
        <Pagination
          label={t("pages")}
          newerHref={after && hrefOf(null)}
          newerText={t("first")}
          olderHref={page.next && hrefOf(page.next)}
          olderText={t("next")}
        />
      </div>
    </Page>
  );
}
