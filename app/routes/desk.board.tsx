import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BoardPage } from "#app/components/ideas/desk/board-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { deskBoard } from "#app/domain/ideas/desk-board-queries.server.ts";
import { parseDeskFilter } from "#app/domain/ideas/desk-filters.ts";
import { deskFrame } from "#app/domain/ideas/desk-frame-queries.server.ts";
import { deskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";

export const loader = defineLoader("product_manager", async ({ actor, sql, url, community, locale, now }) => {
  const { silenceDays } = community;
  const categories = community.categories.filter((one) => one.audience === "everyone");
  const statuses = community.statuses.filter((status) => !status.retired);
  const context = { categories, statuses, silenceDays, now };
  const filter = parseDeskFilter(url.searchParams);
  const openedNumber = Number(url.searchParams.get("idea")) || null;
  const [columns, frame, opened] = await Promise.all([
    deskBoard(sql, actor, { filter, context }),
    deskFrame(sql, actor, context),
    openedNumber ? deskIdea(sql, actor, openedNumber) : null,
  ]);
  return { ...context, locale, filter, openedNumber, columns, frame, opened };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(deskMessages, data?.locale ?? "en");
  return [
    { title: pageTitle(matches, data?.opened?.panel.title ?? `${t("desk")}, ${t("board").toLowerCase()}`) },
  ];
};

export default function DeskBoard() {
  return <BoardPage data={useLoaderData<typeof loader>()} />;
}
