import { useLoaderData } from "@remix-run/react";
import { HistoryPage } from "#app/components/ideas/compose/history-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { ideaHistory } from "#app/domain/ideas/history-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("anyone", async ({ actor, params, sql, now }) => {
  const { idea, edits } = await ideaHistory(sql, actor, refNumber(params.ref));
  return { subject: idea.title, back: paths.idea(idea), edits, now };
});

export const meta = pageMeta(composeMessages, "historyTitle");

export default function IdeaHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} of="idea" />;
}
