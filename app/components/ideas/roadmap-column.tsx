import type { RoadmapColumn as Column } from "#app/domain/ideas/roadmap-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { roadmapMessages } from "#app/i18n/messages/roadmap.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { VoteTally } from "./vote-tally.tsx";

/** The ideas that got this far; the first few, and where the rest is. */
export function RoadmapColumn({ column, locale, now }: { column: Column; locale: Locale; now: Date }) {
  const t = translator(roadmapMessages, locale);
  const name = column.name ?? t("done");
  const id = `column-${column.key}`;
  return (
    <section className="roadmap-column" aria-labelledby={id}>
      <div className="roadmap-head">
        <h2 id={id}>{name}</h2>
        <Badge tone={column.done ? "good" : "action"} shape={column.done ? "disc" : "half"}>
          <span className="visually-hidden">
            {t(column.more ? "countMore" : "count", { count: column.count })}
          </span>
          <span aria-hidden="true">{column.more ? `${column.count}+` : column.count}</span>
        </Badge>
      </div>
      {column.ideas.length === 0 && <p className="roadmap-empty">{t("empty")}</p>}
      <ul>
        {column.ideas.map((idea) => (
          <li key={idea.number} className="roadmap-card">
            <a href={paths.idea(idea)}>{idea.title}</a>
            <p className="roadmap-meta">
              <VoteTally votes={idea.votes} historic={idea.historic} locale={locale} />
              {idea.category && (
                <a href={paths.ideas({ category: idea.category.slug })}>{idea.category.name}</a>
              )}
              {column.done && idea.since && (
                <time dateTime={idea.since.toISOString()}>{formatRelative(idea.since, locale, now)}</time>
              )}
            </p>
          </li>
        ))}
      </ul>
      {column.count > column.ideas.length && (
        <p className="roadmap-more">
          <a href={paths.ideas({ status: column.key, sort: column.done ? "new" : "top" })}>
            {t("more", { name })}
          </a>
        </p>
      )}
    </section>
  );
}
