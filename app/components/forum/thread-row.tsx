import type { ThreadRow as Row } from "#app/domain/forum/thread-list-queries.server.ts";
import { formatCompact, formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import { StateBadge } from "./state-badge.tsx";

type ThreadRowProps = {
  thread: Row;
  locale: Locale;
  now: Date;
  /** The heading's place in its page. */
  heading?: "h2" | "h3";
};

/** One thread in a list: answers, words, state. Few elements and no hook: a page has twenty of them. */
export function ThreadRow({ thread, locale, now, heading: Heading = "h2" }: ThreadRowProps) {
  const t = translator(forumMessages, locale);
  const href = paths.thread(thread);
  const age = formatRelative(thread.createdAt, locale, now);
  const solved = thread.state === "solved";
  const question = thread.kind === "question";
  return (
    <SharedMarkup
      as="li"
      className="idea-row"
      id={`thread-${thread.number}`}
      name="thread-row"
      of={[thread, age, locale, Heading]}
    >
      {() => (
        <>
          <p className="signal" data-look={solved ? "solved" : thread.answers > 0 ? "some" : "none"}>
            <span className="signal-count">
              {solved && <Icon name="check" />}
              {formatCompact(thread.answers, locale)}
            </span>
            <span className="signal-word">
              {t(question ? "answersWord" : "repliesWord", { count: thread.answers })}
            </span>
          </p>
          <div className="min-w-0">
            <Heading className="idea-row-title">
              <a href={href} lang={thread.language}>
                {thread.title}
              </a>
            </Heading>
            {thread.excerpt && (
              <p className="idea-row-text" lang={thread.language}>
                {thread.excerpt}
              </p>
            )}
            <div className="idea-row-meta">
              <a href={paths.person(thread.username)}>{thread.author}</a>
              <time
                dateTime={thread.createdAt.toISOString()}
                title={formatDateTime(thread.createdAt, locale)}
              >
                {age}
              </time>
              <a href={paths.forum({ category: thread.category.slug })}>{thread.category.name}</a>
              {thread.product && <span>{[thread.product, thread.version].filter(Boolean).join(" ")}</span>}
              {thread.wanted > 0 && (
                <span className="icon-text" title={t("wantedBy", { count: thread.wanted })}>
                  <Icon name="users" />
                  <span aria-hidden="true">{formatCompact(thread.wanted, locale)}</span>
                  <span className="visually-hidden">{t("wantedBy", { count: thread.wanted })}</span>
                </span>
              )}
            </div>
          </div>
          <div className="idea-row-state">
            {thread.apart && <Badge tone="warn">{t(thread.apart)}</Badge>}
            {thread.state !== "open" && <StateBadge state={thread.state} locale={locale} />}
          </div>
        </>
      )}
    </SharedMarkup>
  );
}
