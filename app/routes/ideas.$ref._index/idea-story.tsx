import { IdeaExtensions } from "#app/components/ideas/idea-extensions.tsx";
import { OfficialAnswer } from "#app/components/ideas/official-answer.tsx";
import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import { officialAnswer } from "#app/domain/ideas/official-answer.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { IdeaPageData } from "./load-idea-page.server.ts";

const NOT_PUBLIC = {
  held: "notPublicHeld",
  hidden: "notPublicHidden",
  removed: "notPublicRemoved",
  circle: "notPublicCircle",
} as const;

/** What was asked, and what was answered. */
export function IdeaStory({ idea, steps, around, locale, now, suggests }: IdeaPageData) {
  const t = translator(ideaPageMessages, locale);
  const answer = officialAnswer(steps);
  const byline = idea.submittedBy
    ? t("postedFor", { staff: idea.submittedBy.name, name: idea.author.name })
    : t("postedBy", { name: idea.author.name });
  return (
    <article className="idea-story">
      {idea.visibility !== "public" && (
        <div className="mb-5">
          <Notice tone="warn" title={t("notPublicTitle")}>
            {t(NOT_PUBLIC[idea.visibility])}{" "}
            {idea.can.publish && <a href={paths.ideaPublication(idea)}>{t("showToEverybody")}</a>}
          </Notice>
        </div>
      )}
      {idea.mergedInto && (
        <div className="mb-5">
          <Notice title={t("mergedTitle")}>
            {t("mergedText")} <a href={paths.idea(idea.mergedInto)}>{idea.mergedInto.title}</a>
          </Notice>
        </div>
      )}
      <div className="idea-byline">
        <StatusBadge status={idea.status} />
        <Avatar id={idea.author.id} name={idea.author.name} src={idea.author.avatarUrl} size="sm" />
        <a href={paths.person(idea.author.username)}>{byline}</a>
        {idea.author.tier && <TierMark name={idea.author.tier[locale]} />}
        <RelativeTime
          date={idea.createdAt}
          text={formatRelative(idea.createdAt, locale, now)}
          title={formatDateTime(idea.createdAt, locale)}
        />
        {idea.editedAt && (
          <a href={paths.ideaHistory(idea)} title={t("history")}>
            {t("edited")}
          </a>
        )}
      </div>
      <div lang={textLanguage(idea.language, locale)}>
        <StoredHtml html={idea.html} className="max-w-measure" />
      </div>
      {idea.tags.length > 0 && (
        <nav className="idea-tags" aria-label={t("tags")}>
          {idea.tags.map((tag) => (
            <a key={tag} href={paths.ideas({ tag })}>
              {tag}
            </a>
          ))}
        </nav>
      )}
      {suggests && (
        <p className="mt-3 text-sm">
          <a href={paths.ideaTagSuggestion(idea)} className="icon-text text-ink-soft">
            <Icon name="tag" /> {t("suggestTags")}
          </a>
        </p>
      )}
      <IdeaExtensions extensions={around.extensions} locale={locale} />
      {answer && <OfficialAnswer step={answer} locale={locale} now={now} />}
      {idea.silentDays !== null && (
        <p className="silence">
          <Icon name="clock" />
          <span>
            <strong className="font-semibold text-ink">{t("silence", { days: idea.silentDays })}</strong>{" "}
            {t("silenceText")}
          </span>
        </p>
      )}
    </article>
  );
}
