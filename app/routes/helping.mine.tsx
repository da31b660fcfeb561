import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { OwnHelpingPage } from "#app/components/recognition/helping/own-helping-page.tsx";
import { helpingRecord, listOwnHelpingActs } from "#app/domain/recognition/helping-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";

export const loader = defineLoader("member", async ({ actor, sql, url, locale, now }) => {
  const after = url.searchParams.get("after");
  const [record, acts] = await Promise.all([
    helpingRecord(sql, actor),
    listOwnHelpingActs(sql, actor, { cursor: after, now }),
  ]);
  return { record, acts, after, locale, now };
});

export const meta = pageMeta(helpingMessages, "ownTitle");

export default function OwnHelping() {
  return <OwnHelpingPage {...useLoaderData<typeof loader>()} />;
}
