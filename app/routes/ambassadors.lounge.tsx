import { useLoaderData } from "@remix-run/react";
import { LoungePage } from "#app/components/ambassadors/lounge-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { loadLounge, loungeCategory, loungeTab } from "#app/domain/ambassadors/lounge-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";

export const loader = defineLoader("member", async ({ actor, sql, url, community, locale, now }) => {
  const cursor = url.searchParams.get("after");
  const tab = loungeTab(url.searchParams);
  return {
    list: await loadLounge(sql, actor, { tab, cursor, community, locale, now }),
    place: loungeCategory(community.categories, tab === "ideas" ? "ideas" : "threads"),
    paged: cursor !== null,
    locale,
    now,
  };
});

export const meta = pageMeta(ambassadorsMessages, "loungeTitle");

export default function Lounge() {
  return <LoungePage {...useLoaderData<typeof loader>()} />;
}
