import { useLoaderData } from "@remix-run/react";
import { OwnCasesPage } from "#app/components/cases/own/own-cases-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listOwnCases } from "#app/domain/cases/own-case-queries.server.ts";
import { teamState } from "#app/domain/cases/team-state.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { currentHelpSettings } from "#app/runtime/help-settings.server.ts";

export const loader = defineLoader("member", async ({ actor, sql, url, locale, now }) => {
  const cursor = url.searchParams.get("after");
  const [page, settings] = await Promise.all([listOwnCases(sql, actor, cursor), currentHelpSettings(sql)]);
  return { page, paged: cursor !== null, team: teamState(settings, now), locale, now };
});

export const meta = pageMeta(casesMessages, "title");

export default function Cases() {
  return <OwnCasesPage {...useLoaderData<typeof loader>()} />;
}
