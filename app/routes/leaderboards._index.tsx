import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BoardPage } from "#app/components/recognition/board-page.tsx";
import { periodWords } from "#app/components/recognition/period-words.ts";
import { actorId } from "#app/domain/core/actor.ts";
import { readBoardFilters } from "#app/domain/recognition/board-filters.ts";
import { findOwnPlace, readBoard } from "#app/domain/recognition/board-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";

export const loader = defineLoader("anyone", async ({ actor, sql, url, community, locale, now }) => {
  const filters = readBoardFilters(url.searchParams, now);
  const cursor = url.searchParams.get("after");
  const [page, own] = await Promise.all([
    readBoard(sql, { filters, community, cursor }),
    findOwnPlace(sql, actor, { filters, community }),
  ]);
  const categories = community.categories
    .filter((one) => (!one.archived && one.audience === "everyone") || one.slug === filters.category)
    .map((one) => ({ slug: one.slug, name: one.name[locale] }));
  const tiers = Object.fromEntries(community.tiers.map((tier) => [tier.slug, tier.name[locale]]));
  const paged = cursor !== null;
  return {
    page,
    own,
    filters,
    categories,
    tiers,
    paged,
    myId: actorId(actor),
    brand: community.name,
    locale,
    now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { filters, locale, brand, paged } = data;
  const t = translator(leaderboardMessages, locale);
  const board = `${t(`title_${filters.board}`)}, ${periodWords(filters.period, filters.startsOn, locale)}`;
  return [
    { title: `${board} · ${t("title")} · ${brand}` },
    { name: "description", content: t("lead") },
    ...(paged ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
};

export default function Leaderboards() {
  return <BoardPage {...useLoaderData<typeof loader>()} />;
}
