import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { Ambassador } from "#app/domain/ambassadors/ambassadors-page-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

type AmbassadorCardProps = { person: Ambassador; tier: string; locale: Locale };

/** Who somebody is, since when, in their own words, and what for. */
export function AmbassadorCard({ person, tier, locale }: AmbassadorCardProps) {
  const t = translator(ambassadorsMessages, locale);
  const deeds = [
    { icon: "circle-check", count: person.acceptedAnswers, words: "forAnswers" },
    { icon: "lightbulb", count: person.ideasTaken, words: "forIdeas" },
    { icon: "book-open", count: person.articles, words: "forArticles" },
    { icon: "thumbs-up", count: person.helpfulVotes, words: "forHelpful" },
  ] as const;
  const done = deeds.filter(({ count }) => count > 0).slice(0, 3);
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex items-start gap-3">
        <PersonAvatar person={person} size="lg" />
        <div className="min-w-0">
          <h3 className="text-base font-semibold break-words">
            <a href={paths.person(person.username)} className="text-ink no-underline hover:underline">
              {person.displayName}
            </a>
          </h3>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
            <TierMark name={tier} />
            {t("since", { date: formatDate(person.since, locale) })}
          </p>
        </div>
      </div>
      {person.words && (
        <p className="text-sm break-words whitespace-pre-line text-ink-soft">{person.words}</p>
      )}
      {done.length > 0 && (
        <ul className="mt-auto flex flex-col gap-1 border-t border-line pt-3 text-sm">
          {done.map(({ icon, count, words }) => (
            <li key={words} className="flex items-center gap-2">
              <Icon name={icon} className="shrink-0 text-ink-faint" />
              <span className="tabular-nums">{t(words, { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
