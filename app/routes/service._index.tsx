import { useLoaderData } from "@remix-run/react";
import { DeskPage } from "#app/components/cases/desk/desk-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { caseCounts, caseDesk } from "#app/domain/cases/desk-queries.server.ts";
import { parseCaseTab } from "#app/domain/cases/desk-tabs.ts";
import { teamState } from "#app/domain/cases/team-state.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { currentHelpSettings } from "#app/runtime/help-settings.server.ts";

/** Without a tab: what is one's own, or else everything that is open. */
export const loader = defineLoader("agent", async ({ actor, sql, url, locale, now }) => {
  const cursor = url.searchParams.get("after");
  const [counts, settings] = await Promise.all([caseCounts(sql, actor, now), currentHelpSettings(sql)]);
  const tab = parseCaseTab(url.searchParams.get("tab")) ?? (counts.mine > 0 ? "mine" : "open");
  const page = await caseDesk(sql, actor, { tab, cursor, now });
  const admin = actor.role === "admin";
  return { page, counts, tab, paged: cursor !== null, admin, team: teamState(settings, now), locale, now };
});

export const meta = pageMeta(serviceMessages, "title");

export default function Service() {
  return <DeskPage {...useLoaderData<typeof loader>()} />;
}
