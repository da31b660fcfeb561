import { useLoaderData } from "@remix-run/react";
import { TransparencyPage } from "#app/components/moderation/transparency/transparency-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { transparencyMessages } from "#app/i18n/messages/transparency.ts";
import { currentTransparency } from "#app/runtime/transparency.server.ts";

/** A quarter or a year that nobody has counted leads to the newest. */
export const loader = defineLoader("anyone", async ({ sql, url, locale, now }) => {
  const { periods } = await currentTransparency(sql);
  const asked = url.searchParams.get("period");
  const shown = periods.find(({ key }) => key === asked) ?? periods[0] ?? null;
  const running = `${now.getUTCFullYear()}-Q${Math.floor(now.getUTCMonth() / 3) + 1}`;
  return { periods, shown, running, locale };
});

export const meta = pageMeta(transparencyMessages, "title");

export default function Transparency() {
  return <TransparencyPage {...useLoaderData<typeof loader>()} />;
}
