import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VersionHistoryPage } from "#app/components/faq/editing/history-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { revisionHistory } from "#app/domain/faq/revision-history-queries.server.ts";
import { articleParams } from "#app/http/article-params.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";

const versionOf = (text: string | null) => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : null);

/** `?from=2&to=5` compares two versions. */
export const loader = defineLoader("staff", async ({ actor, params, sql, url, locale, now }) => {
  const at = articleParams(params);
  const [from, to] = [versionOf(url.searchParams.get("from")), versionOf(url.searchParams.get("to"))];
  return { ...at, ...(await revisionHistory(sql, actor, { ...at, from, to })), locale, now };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const title = data.versions[0]?.title ?? "";
  return [
    { title: pageTitle(matches, translator(articleReviewMessages, data.locale)("historyTitle", { title })) },
  ];
};

export default function VersionHistory() {
  return <VersionHistoryPage {...useLoaderData<typeof loader>()} />;
}
