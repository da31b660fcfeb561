import { useLoaderData } from "@remix-run/react";
import { AmbassadorsPage } from "#app/components/ambassadors/ambassadors-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listAmbassadors } from "#app/domain/ambassadors/ambassadors-page-queries.server.ts";
import { currentCharter } from "#app/domain/ambassadors/charter-queries.server.ts";
import { loadOwnPlace } from "#app/domain/ambassadors/own-place-queries.server.ts";
import { shownCharter, shownTier } from "#app/domain/ambassadors/shown-programme.server.ts";
import { listTiers } from "#app/domain/ambassadors/tier-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";

export const loader = defineLoader("anyone", async ({ actor, sql, url, locale }) => {
  const [tiers, charter, place] = await Promise.all([
    listTiers(sql),
    currentCharter(sql),
    actor.kind === "member" ? loadOwnPlace(sql, actor) : null,
  ]);
  const only = tiers.find((tier) => tier.slug === url.searchParams.get("tier"));
  const cursor = only ? url.searchParams.get("after") : null;
  const shown = tiers.map((tier) => shownTier(tier, locale));
  const groups = await Promise.all(
    (only ? [only] : [...tiers].reverse()).map(async ({ id }) => {
      const { items: people, next } = await listAmbassadors(sql, { tierId: id, cursor });
      return { tier: shown.find((tier) => tier.id === id)!, people, next };
    }),
  );
  const state = place?.state;
  return {
    groups: groups.filter(({ people }) => people.length > 0),
    tiers: shown,
    charter: shownCharter(charter, locale),
    paged: cursor !== null,
    own: state === "invited" || state === "active" ? state : null,
    locale,
  };
});

export const meta = pageMeta(ambassadorsMessages, "title");

export default function Ambassadors() {
  return <AmbassadorsPage {...useLoaderData<typeof loader>()} />;
}
