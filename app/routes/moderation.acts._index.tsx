import { useLoaderData } from "@remix-run/react";
import { ActsPage } from "#app/components/moderation/record/acts-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { actsFilter } from "#app/domain/moderation/acts-filter.ts";
import { actsPage } from "#app/domain/moderation/acts-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";

export const loader = defineLoader("moderator", async ({ actor, sql, url, locale, now }) => {
  const filter = actsFilter(url.searchParams);
  const after = url.searchParams.get("after") || null;
  return { page: await actsPage(sql, actor, { filter, cursor: after, now }), filter, after, locale, now };
});

export const meta = pageMeta(recordMessages, "historyTitle");

export default function Acts() {
  return <ActsPage {...useLoaderData<typeof loader>()} />;
}
