import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { HelpingDeskPage } from "#app/components/recognition/helping/helping-desk-page.tsx";
import {
  countHelpingActs,
  type HelpingDeskView,
  listHelpingActs,
} from "#app/domain/recognition/helping-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";

export const loader = defineLoader("staff", async ({ actor, sql, url, locale, now }) => {
  const asked = url.searchParams.get("view");
  const view: HelpingDeskView = asked === "done" || asked === "decided" ? asked : "waiting";
  const after = url.searchParams.get("after");
  const [acts, counts] = await Promise.all([
    listHelpingActs(sql, actor, { view, cursor: after, now }),
    countHelpingActs(sql, actor),
  ]);
  return { view, acts, counts, after, locale, now };
});

export const meta = pageMeta(helpingMessages, "deskTitle");

export default function HelpingDesk() {
  return <HelpingDeskPage {...useLoaderData<typeof loader>()} />;
}
