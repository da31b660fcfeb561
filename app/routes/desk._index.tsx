import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeskTablePage } from "#app/components/ideas/desk/desk-table-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { parseDeskFilter } from "#app/domain/ideas/desk-filters.ts";
import { deskFrame } from "#app/domain/ideas/desk-frame-queries.server.ts";
import { deskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import { deskPage } from "#app/domain/ideas/desk-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";

export const loader = defineLoader("product_manager", async ({ actor, sql, url, community, locale, now }) => {
  const { statuses, silenceDays } = community;
  const categories = community.categories.filter((one) => one.audience === "everyone");
  const context = { categories, statuses, silenceDays, now };
  const filter = parseDeskFilter(url.searchParams);
  const after = url.searchParams.get("after");
  const openedNumber = Number(url.searchParams.get("idea")) || null;
  const [page, frame, opened] = await Promise.all([
    deskPage(sql, actor, { filter, cursor: after, context }),
    deskFrame(sql, actor, context),
    openedNumber ? deskIdea(sql, actor, openedNumber) : null,
  ]);
  return { ...context, locale, filter, after, openedNumber, page, frame, opened };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        {
          title: pageTitle(
            matches,
            data.opened?.panel.title ?? translator(deskMessages, data.locale)("desk"),
          ),
        },
      ]
    : [];

export default function Desk() {
  return <DeskTablePage data={useLoaderData<typeof loader>()} />;
}
