import { useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { ThreadEditsPage } from "#app/components/forum/acts/thread-edits-page.tsx";
import { postEdits } from "#app/domain/forum/edits-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("anyone", async ({ actor, params, sql, locale, now }) => {
  const number = refNumber(params.number);
  const { thread, edits } = await postEdits(sql, actor, number);
  return { thread, edits, back: paths.answer(number), locale, now };
});

export const meta = actTitle("historyAnswerTitle");

export default function AnswerHistory() {
  return <ThreadEditsPage {...useLoaderData<typeof loader>()} of="answer" />;
}
