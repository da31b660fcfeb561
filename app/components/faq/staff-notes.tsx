import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import type { StaffNotes as Notes } from "#app/domain/faq/article-staff-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";

type StaffNotesProps = { notes: Notes; article: ArticlePage; locale: Locale };

const SHOWN_STATES = ["draft", "review", "returned"] as const;

/** What the team knows of an article beside what readers see, with the way to do something about it. */
export function StaffNotes({ notes, article, locale }: StaffNotesProps) {
  const t = translator(helpMessages, locale);
  const { number } = article;
  const lines = [
    ...notes.open.flatMap(({ language, state, author }) => {
      const known = SHOWN_STATES.find((one) => one === state);
      const words = known && t(`openRevision_${known}`, { name: author ?? t("somebody") });
      return words
        ? [{ words: `${t(`language_${language}`)} · ${words}`, href: paths.knowledgeEdit(number, language) }]
        : [];
    }),
    ...(notes.flags > 0 ? [{ words: t("flags", { count: notes.flags }), href: paths.knowledgeFlags() }] : []),
    ...(notes.reviewPassed
      ? [
          {
            words: t("reviewPassed", { date: formatDate(notes.reviewPassed, locale) }),
            href: paths.knowledgeArticle(number),
          },
        ]
      : []),
    ...(article.outOfDate
      ? [{ words: t("translationOld"), href: paths.knowledgeEdit(number, article.language) }]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="article-staff" aria-labelledby="staff">
      <h2 id="staff">{t("staff")}</h2>
      <ul>
        {lines.map(({ words, href }) => (
          <li key={words}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
