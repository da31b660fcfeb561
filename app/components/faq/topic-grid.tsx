import type { HelpTopic } from "#app/domain/faq/help-home-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";

/** What there is to read, by topic. */
export function TopicGrid({ topics, locale }: { topics: HelpTopic[]; locale: Locale }) {
  const t = translator(helpMessages, locale);
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.slug} className="topic">
          <h3>
            <a href={paths.helpCategory(topic.slug)}>{topic.name}</a>
          </h3>
          {topic.description && <p className="topic-text">{topic.description}</p>}
          {topic.inside.length > 0 && (
            <p className="topic-inside">{topic.inside.map(({ name }) => name).join(", ")}</p>
          )}
          <p className="topic-meta">{t("articles", { count: topic.total })}</p>
        </li>
      ))}
    </ul>
  );
}
