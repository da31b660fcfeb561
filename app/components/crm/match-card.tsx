import type { MemberQuestion } from "#app/domain/crm/match-queries.server.ts";
import { formatDate, formatRelative } from "#app/i18n/format.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { contactMatchMessages } from "#app/i18n/messages/contact-matches.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CandidateTable } from "./candidate-table.tsx";

type MatchCardProps = { match: MemberQuestion; error: string | null; now: Date };

/** One member, everyone they could be side by side, and a decision. */
export function MatchCard({ match, error, now }: MatchCardProps) {
  const t = useT(contactMatchMessages);
  const words = useT(contactLinksMessages);
  const locale = useLocale();
  const question = t("whichOne", { name: match.displayName });
  const why = {
    contact_taken: () => t("contactTaken"),
    several_contacts: () => t("severalContacts", { count: match.candidates.length }),
    proofs_contradict: () => words("contradict"),
  }[match.reason]();
  const current = match.candidates.some((candidate) => candidate.current);
  return (
    <Card as="article" padded={false} aria-label={question}>
      <div className="flex flex-wrap items-center gap-3 px-4 pt-4 sm:px-5 sm:pt-5">
        <Avatar id={match.memberId} name={match.displayName} size="lg" />
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-base font-semibold">
            <a href={paths.person(match.username)} className="text-ink no-underline hover:underline">
              {match.displayName}
            </a>
          </h2>
          <p className="text-sm break-words text-ink-soft">
            {match.email} · {t("memberSince", { date: formatDate(match.memberSince, locale) })} ·{" "}
            {t("ideasPosted", { count: match.ideas })}
          </p>
        </div>
        <div className="text-right text-xs text-ink-soft max-sm:text-left">
          <p>{why}</p>
          <p>{t("askedWhen", { when: formatRelative(match.askedAt, locale, now) })}</p>
        </div>
      </div>
      <form method="post" className="mt-4">
        <input type="hidden" name="reviewId" value={match.id} />
        <CandidateTable match={match} legend={question} error={error} />
        <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
          {current && <p className="flex-1 basis-60 text-sm text-ink-soft">{words("choosingMoves")}</p>}
          <Button variant="primary">{t("decide")}</Button>
        </div>
      </form>
    </Card>
  );
}
