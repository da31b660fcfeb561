import { useLoaderData } from "@remix-run/react";
import { AttentionList } from "#app/components/admin/attention-list.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { countAttention } from "#app/domain/community/attention-queries.server.ts";
import { hasRole } from "#app/domain/core/actor.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";

export const meta = pageMeta(adminMessages, "overviewTitle");

export const loader = defineLoader("staff", async ({ actor, sql, community }) => {
  const {
    silentIdeas,
    openMatches,
    lateCases,
    openFlags,
    staleArticles,
    openItems,
    openSuggestions,
    openCandidates,
    dueReviews,
    ...machinery
  } = await countAttention(sql, community.silenceDays);
  // Each sees what they may do something about.
  const counts = {
    openMatches,
    openFlags,
    staleArticles,
    openSuggestions,
    ...(hasRole(actor, "moderator") && { openItems, openCandidates, dueReviews }),
    ...(hasRole(actor, "agent") && { lateCases }),
    ...(hasRole(actor, "product_manager") && { silentIdeas }),
    ...(hasRole(actor, "admin") && machinery),
  };
  return { counts, silenceDays: community.silenceDays };
});

export default function Overview() {
  const { counts, silenceDays } = useLoaderData<typeof loader>();
  const t = useT(adminMessages);
  return (
    <Page width="reading" title={t("overviewTitle")} lead={t("overviewLead")}>
      <AttentionList counts={counts} silenceDays={silenceDays} />
    </Page>
  );
}
