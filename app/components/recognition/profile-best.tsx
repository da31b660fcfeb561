import type { ReactNode } from "react";
import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { StatusMark } from "#app/domain/ideas/list-queries.server.ts";
import type { BestWork } from "#app/domain/recognition/best-work-queries.server.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

type ProfileBestProps = { best: BestWork; statuses: Record<string, StatusMark>; mine: boolean };

/** What somebody did best, before all they did. */
export function ProfileBest({ best, statuses, mine }: ProfileBestProps) {
  const t = useT(peopleMessages);
  const { implemented, ideas, answers, articles } = best;
  if (implemented.length + ideas.length + answers.length + articles.length === 0) return null;
  return (
    <section aria-labelledby="best">
      <h2 id="best">{t(mine ? "bestHeadingOwn" : "bestHeading")}</h2>
      <div className="merit-best">
        <Kind title={t("bestImplemented")} icon="rocket" shown={implemented.length}>
          {implemented.map((idea) => (
            <Work key={idea.number} href={paths.idea(idea)} title={idea.title}>
              {t("votes", { count: idea.votes })}
            </Work>
          ))}
        </Kind>
        <Kind title={t("bestAnswers")} icon="circle-check" shown={answers.length}>
          {answers.map((answer) => (
            <Work key={answer.post} href={paths.answer(answer.post)} title={answer.title}>
              {answer.helped > 0 && t("helpedCount", { count: answer.helped })}
            </Work>
          ))}
        </Kind>
        <Kind title={t("bestIdeas")} icon="lightbulb" shown={ideas.length}>
          {ideas.map((idea) => {
            const status = statuses[idea.statusId];
            return (
              <Work key={idea.number} href={paths.idea(idea)} title={idea.title}>
                {t("votes", { count: idea.votes })} {status && <StatusBadge status={status} />}
              </Work>
            );
          })}
        </Kind>
        <Kind title={t("bestArticles")} icon="book-open" shown={articles.length}>
          {articles.map((article) => (
            <Work key={article.number} href={paths.article(article)} title={article.title}>
              {article.helped > 0 && t("helpedCount", { count: article.helped })}
            </Work>
          ))}
        </Kind>
      </div>
    </section>
  );
}

type KindProps = { title: string; icon: IconName; shown: number; children: ReactNode };

function Kind({ title, icon, shown, children }: KindProps) {
  if (shown === 0) return null;
  return (
    <div>
      <h3>
        <Icon name={icon} /> {title}
      </h3>
      <ul>{children}</ul>
    </div>
  );
}

function Work({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <li>
      <a href={href}>{title}</a>
      {children && <p>{children}</p>}
    </li>
  );
}
