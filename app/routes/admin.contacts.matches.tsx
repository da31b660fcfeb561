import { useActionData, useLoaderData } from "@remix-run/react";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { MatchCard } from "#app/components/crm/match-card.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { RecordCard } from "#app/components/crm/record-card.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { contactCounts } from "#app/domain/crm/contact-queries.server.ts";
import { decideMatch } from "#app/domain/crm/decide-match.server.ts";
import { decideRecord } from "#app/domain/crm/decide-record.server.ts";
import { listMatches } from "#app/domain/crm/match-queries.server.ts";
import { canManageCrm } from "#app/domain/crm/policy.ts";
import { questionDecisionSchema } from "#app/domain/crm/schema.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { contactMatchMessages } from "#app/i18n/messages/contact-matches.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const meta = pageMeta(contactMatchMessages, "matchesTitle");

export const loader = defineLoader("staff", async ({ sql, actor, url, now }) => {
  const after = url.searchParams.get("after");
  const [page, { matches }] = await Promise.all([
    listMatches(sql, actor, { after }),
    contactCounts(sql, actor),
  ]);
  return { page, matches, after, now, admin: canManageCrm(actor) === true };
});

export const action = defineAction("staff", async ({ db, actor, request, now }) => {
  const answer = await parseForm(request, questionDecisionSchema);
  const chosen = answer.kind === "record" ? answer.remoteId : answer.contactId;
  const decided =
    answer.kind === "record"
      ? decideRecord(db, actor, { recordId: answer.recordId, remoteId: answer.remoteId, now })
      : decideMatch(db, actor, { reviewId: answer.reviewId, contactId: answer.contactId, now });
  const refused = await decided.catch(conflictToast(paths.adminMatches()));
  return (
    refused ?? redirectWithToast(paths.adminMatches(), { key: chosen ? "match_chosen" : "match_refused" })
  );
});

export default function Matches() {
  const { page, matches, after, now, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT(contactMatchMessages);
  const words = useT(contactLinksMessages);
  const errorOf = (id: string) =>
    refused?.errors && [refused.values.reviewId, refused.values.recordId].includes(id)
      ? t("error_choose_one")
      : null;
  return (
    <CrmPage
      section="matches"
      admin={admin}
      matches={matches}
      title={t("matchesTitle")}
      lead={words("matchesLead")}
    >
      {page.items.length === 0 ? (
        <Card as="div">
          <EmptyState icon="user-check" title={t("matchesNone")} text={t("matchesNoneText")} />
        </Card>
      ) : (
        <div className="space-y-6">
          {page.items.map((item) =>
            item.kind === "member" ? (
              <MatchCard key={item.id} match={item} error={errorOf(item.id)} now={now} />
            ) : (
              <RecordCard key={item.id} question={item} error={errorOf(item.id)} now={now} />
            ),
          )}
        </div>
      )}
      <MoreLink
        hrefOf={(cursor) => paths.adminMatches({ after: cursor })}
        after={after}
        next={page.next}
        forward
      />
    </CrmPage>
  );
}
