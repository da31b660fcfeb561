import { useLoaderData } from "@remix-run/react";
import { PyramidPage } from "#app/components/ambassadors/pyramid/pyramid-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { canRunProgramme } from "#app/domain/ambassadors/policy.ts";
import { listPyramidPeople, loadPyramid } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { readPyramidView } from "#app/domain/ambassadors/pyramid-view.ts";
import { listTiers } from "#app/domain/ambassadors/tier-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";

export const loader = defineLoader("staff", async ({ actor, sql, url, locale, now }) => {
  const view = readPyramidView(url.searchParams, now);
  const cursor = url.searchParams.get("after");
  const { month, movement } = view;
  const [pyramid, page, tiers] = await Promise.all([
    loadPyramid(sql, actor, view),
    movement && listPyramidPeople(sql, actor, { month, movement, cursor }),
    listTiers(sql, { retired: true }),
  ]);
  return {
    pyramid,
    view,
    people: page && { ...page, paged: cursor !== null },
    tierNames: Object.fromEntries(tiers.map(({ slug, name }) => [slug, name[locale]])),
    manager: canRunProgramme(actor) === true,
  };
});

export const meta = pageMeta(pyramidMessages, "title");

export default function Pyramid() {
  return <PyramidPage {...useLoaderData<typeof loader>()} />;
}
