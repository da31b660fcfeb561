import type { IdeaRow as Row } from "#app/domain/ideas/list-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { VoteControl } from "./vote-control.tsx";
import { WhyHere } from "./why-here.tsx";

type IdeaRowProps = {
  idea: Row;
  locale: Locale;
  signedIn: boolean;
  now: Date;
  /** The heading's place in its page. */
  heading?: "h2" | "h3";
};

/** One idea in a list: votes, words, state. Few elements and no hook but the vote's: a page has twenty of them. */
export function IdeaRow({ idea, locale, signedIn, now, heading: Heading = "h2" }: IdeaRowProps) {
  const t = translator(ideasMessages, locale);
  const href = paths.idea(idea);
  const age = formatRelative(idea.createdAt, locale, now);
  return (
    <SharedMarkup
      as="li"
      className="idea-row"
      id={`idea-${idea.number}`}
      name="idea-row"
      of={[idea, age, locale, signedIn, Heading]}
    >
      {() => (
        <>
          <VoteControl idea={idea} vote={idea.vote} locale={locale} signedIn={signedIn} />
          <div className="min-w-0">
            <Heading className="idea-row-title">
              <a href={href} lang={idea.language}>
                {idea.title}
              </a>
            </Heading>
            {idea.excerpt && (
              <p className="idea-row-text" lang={idea.language}>
                {idea.excerpt}
              </p>
            )}
            <div className="idea-row-meta">
              <a href={paths.person(idea.username)}>{idea.author}</a>
              <time dateTime={idea.createdAt.toISOString()} title={formatDateTime(idea.createdAt, locale)}>
                {age}
              </time>
              <a href={paths.ideas({ category: idea.category.slug })}>{idea.category.name}</a>
              {idea.comments > 0 && (
                <a
                  className="icon-text"
                  href={`${href}#discussion`}
                  aria-label={t("comments", { count: idea.comments })}
                >
                  <Icon name="message-square" />
                  {` ${idea.comments}`}
                </a>
              )}
              {idea.historic > 0 && (
                <span title={t("historicHint")}>{t("historic", { count: idea.historic })}</span>
              )}
              {idea.worth !== undefined && (
                <WhyHere
                  vote={idea.vote}
                  worth={idea.worth}
                  halfLifeDays={idea.category.halfLifeDays ?? 0}
                  locale={locale}
                />
              )}
            </div>
          </div>
          <div className="idea-row-state">
            {idea.apart && <Badge tone="warn">{t(idea.apart)}</Badge>}
            <StatusBadge status={idea.status} />
          </div>
        </>
      )}
    </SharedMarkup>
  );
}
