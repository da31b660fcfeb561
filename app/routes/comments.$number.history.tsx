import { useLoaderData } from "@remix-run/react";
import { HistoryPage } from "#app/components/ideas/compose/history-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { commentHistory } from "#app/domain/ideas/history-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("anyone", async ({ actor, params, sql, now }) => {
  const { comment, edits } = await commentHistory(sql, actor, refNumber(params.number));
  return { subject: comment.ideaTitle, back: paths.comment(comment.number), edits, now };
});

export const meta = pageMeta(discussionMessages, "historyTitle");

export default function CommentHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} of="comment" />;
}
