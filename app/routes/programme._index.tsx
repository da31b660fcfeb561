import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProgrammePage } from "#app/components/ambassadors/programme/programme-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { findPersonForRole } from "#app/domain/accounts/people-queries.server.ts";
import { countProgramme, listProgramme } from "#app/domain/ambassadors/programme-queries.server.ts";
import { programmeTab } from "#app/domain/ambassadors/programme-tabs.ts";
import { listTiers } from "#app/domain/ambassadors/tier-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, sql, url, locale, now }) => {
  const wanted = url.searchParams.get("person")?.trim().replace(/^@/, "").slice(0, 100) ?? "";
  const found = wanted && (await findPersonForRole(sql, wanted));
  if (found) throw redirect(paths.programmePerson(found.username));
  const tab = programmeTab(url.searchParams);
  const cursor = url.searchParams.get("after");
  const [{ items: people, next }, counts, tiers] = await Promise.all([
    listProgramme(sql, actor, { tab, cursor }),
    countProgramme(sql, actor),
    listTiers(sql, { retired: true }),
  ]);
  const named = tiers.map(({ name, ...tier }) => ({ ...tier, name: name[locale] }));
  return { tab, counts, people, next, paged: cursor !== null, tiers: named, notFound: wanted || null, now };
});

export const meta = pageMeta(programmeMessages, "title");

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}
