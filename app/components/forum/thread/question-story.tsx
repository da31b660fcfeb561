import type { ReactNode } from "react";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { ThreadSurroundings } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadLink, ThreadPage } from "#app/domain/forum/thread-page.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { StateBadge } from "../state-badge.tsx";
import { LateGone } from "./late-gone.tsx";
import { LateHelpBar } from "./late-help-bar.tsx";
import { LateNotices } from "./late-notices.tsx";
import { RemarkForm } from "./remark-form.tsx";
import { RemarkList } from "./remark-list.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

type QuestionStoryProps = {
  thread: ThreadPage;
  around: ThreadSurroundings;
  idea: ThreadLink | null;
  frame: ThreadFrame;
  /** What a member can suggest about it. */
  suggest: ReactNode;
};

/** What was asked, where it stands, and the remarks on it. */
export function QuestionStory({ thread, around, idea, frame, suggest }: QuestionStoryProps) {
  const { t, locale, now } = frame;
  const { author } = thread;
  return (
    <article className="idea-story thread-story" id="question">
      <LateNotices thread={thread} steps={around.steps} idea={idea} locale={locale} now={now} />
      <div className="idea-byline">
        <StateBadge state={thread.state} locale={locale} />
        <Avatar id={author.id} name={author.name} src={author.avatarUrl} size="sm" />
        <a href={paths.person(author.username)}>
          {t(thread.kind === "question" ? "askedBy" : "startedBy", { name: author.name })}
        </a>
        {author.role !== "member" && <Badge tone="action">{t(`role_${author.role}`)}</Badge>}
        {author.tier && <TierMark name={author.tier[locale]} />}
        <RelativeTime
          date={thread.createdAt}
          text={formatRelative(thread.createdAt, locale, now)}
          title={formatDateTime(thread.createdAt, locale)}
        />
        {thread.editedAt && (
          <a href={paths.threadHistory(thread)} title={t("history")}>
            {t("edited")}
          </a>
        )}
        {thread.product && (
          <span className="icon-text">
            <Icon name="tag" /> {[thread.product, thread.version].filter(Boolean).join(" ")}
          </span>
        )}
      </div>
      <div data-quotable>
        {thread.gone ? (
          <LateGone thread={thread} steps={around.steps} locale={locale} now={now} />
        ) : (
          <div lang={textLanguage(thread.language, locale)}>
            <StoredHtml html={thread.html} className="max-w-measure" />
          </div>
        )}
        {thread.tags.length > 0 && (
          <nav className="idea-tags" aria-label={t("tags")}>
            {thread.tags.map((tag) => (
              <a key={tag} href={paths.forum({ tag, kind: thread.kind === "question" ? null : thread.kind })}>
                {tag}
              </a>
            ))}
          </nav>
        )}
        <div className="post-foot">
          <LateHelpBar thread={thread} locale={locale} />
          {frame.quotable && !frame.asker && !thread.gone && (
            <a
              className="comment-action"
              href={`${paths.thread(thread, { answers: frame.cursor, quote: 0 })}#answer-form`}
              data-quote={0}
              data-name={author.name}
              aria-label={t("quoteQuestion")}
            >
              <Icon name="text-quote" />
              {t("quote")}
            </a>
          )}
          {suggest}
          {thread.can.answer === true && <RemarkForm frame={frame} of={null} />}
        </div>
      </div>
      <RemarkList remarks={around.remarks} of={0} label={t("remarks")} frame={frame} />
    </article>
  );
}
