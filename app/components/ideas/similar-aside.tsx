import type { SimilarIdea } from "#app/domain/ideas/around-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { paths } from "#app/paths.ts";
import { StatusBadge } from "./status-badge.tsx";
import { VoteTally } from "./vote-tally.tsx";

export function SimilarAside({ ideas, locale }: { ideas: SimilarIdea[]; locale: Locale }) {
  const t = translator(ideaPageMessages, locale);
  if (ideas.length === 0) return null;
  return (
    <section className="side-part" aria-labelledby="similar">
      <h2 className="side-title" id="similar">
        {t("similar")}
      </h2>
      <ul className="side-list">
        {ideas.map((idea) => (
          <li key={idea.number}>
            <a href={paths.idea(idea)}>{idea.title}</a>
            <p>
              <VoteTally votes={idea.votes} historic={idea.historic} locale={locale} />
              {idea.status && <StatusBadge status={idea.status} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
