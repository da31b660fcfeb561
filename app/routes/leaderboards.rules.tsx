import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { RulesPage } from "#app/components/recognition/rules-page.tsx";
import { readPublicRules } from "#app/domain/recognition/rules-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";

export const loader = defineLoader("anyone", async ({ sql, locale }) => ({
  ...(await readPublicRules(sql)),
  locale,
}));

export const meta = pageMeta(leaderboardMessages, "rulesTitle");

export default function LeaderboardRules() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}
