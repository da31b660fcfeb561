import { useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { ThreadEditsPage } from "#app/components/forum/acts/thread-edits-page.tsx";
import { threadEdits } from "#app/domain/forum/edits-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("anyone", async ({ actor, params, sql, locale, now }) => {
  const { thread, edits } = await threadEdits(sql, actor, refNumber(params.ref));
  return { thread, edits, back: paths.thread(thread), locale, now };
});

export const meta = actTitle("historyThreadTitle");

export default function ThreadHistory() {
  return <ThreadEditsPage {...useLoaderData<typeof loader>()} of="thread" />;
}
