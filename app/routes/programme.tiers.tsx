import { useLoaderData } from "@remix-run/react";
import { TiersPage } from "#app/components/ambassadors/programme/tiers-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { saveTier } from "#app/domain/ambassadors/save-tier.server.ts";
import { tierSchema } from "#app/domain/ambassadors/schema.ts";
import { listTiers } from "#app/domain/ambassadors/tier-queries.server.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { paths } from "#app/paths.ts";
import { forgetCommunity } from "#app/runtime/community.server.ts";

/** The address of one that is not there yet. */
const NEW = "new";

export const loader = defineLoader("moderator", async ({ sql, url }) => {
  const tiers = await listTiers(sql, { retired: true });
  const wanted = url.searchParams.get("tier");
  const edited = wanted === NEW ? NEW : (tiers.find((tier) => tier.slug === wanted) ?? null);
  if (wanted && !edited) throw new NotFound("no_such_page");
  return { tiers, edited: edited as typeof edited | typeof NEW };
});

export const action = defineAction("moderator", async ({ actor, db, request, url }) => {
  const input = await parseForm(request, tierSchema);
  const wanted = url.searchParams.get("tier");
  await saveTier(db, actor, { ...input, slug: wanted === NEW ? null : wanted });
  forgetCommunity();
  return redirectWithToast(paths.programmeTiers(), { key: "tier_saved" });
});

export const meta = pageMeta(programmeMessages, "tiersTitle");

export default function Tiers() {
  return <TiersPage {...useLoaderData<typeof loader>()} />;
}
