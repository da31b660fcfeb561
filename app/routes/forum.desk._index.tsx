import { useLoaderData } from "@remix-run/react";
import { HelperDeskPage } from "#app/components/forum/desk/helper-desk-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { claimedThreads } from "#app/domain/forum/desk-claim-queries.server.ts";
import { deskCounts, deskPage } from "#app/domain/forum/desk-queries.server.ts";
import { readDeskFilter } from "#app/domain/forum/desk-views.ts";
import { loadExpertise } from "#app/domain/forum/expertise-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";

export const loader = defineLoader("member", async ({ actor, sql, url, community, locale, now }) => {
  const filter = readDeskFilter(url.searchParams);
  const cursor = url.searchParams.get("after");
  const expertise = await loadExpertise(sql, actor);
  const context = { categories: community.categories, expertise, now };
  const [page, counts, claimed] = await Promise.all([
    deskPage(sql, actor, { filter, cursor, context }),
    deskCounts(sql, actor, { filter, context }),
    claimedThreads(sql, actor, { now }),
  ]);
  const categories = community.categories
    .filter((one) => one.takesThreads && one.audience === "everyone")
    .map(({ id, slug, name }) => ({ id, slug, name: name[locale] }));
  const expert = expertise.categoryIds.length + expertise.tags.length > 0;
  return { page, counts, claimed, filter, paged: cursor !== null, expert, categories, locale, now };
});

export const meta = pageMeta(helperDeskMessages, "title");

export default function HelperDesk() {
  return <HelperDeskPage {...useLoaderData<typeof loader>()} />;
}
