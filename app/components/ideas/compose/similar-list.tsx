import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { SimilarView } from "#app/domain/ideas/similar-view.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

type SimilarListProps = {
  ideas: readonly SimilarView[];
  /** With scripts: votes without leaving the form. Without, the button posts the form to the idea's vote. */
  onVote?: (idea: SimilarView) => void;
  /** A guest has no vote yet; the link to the idea remains. */
  canVote: boolean;
};

/** Ideas that say something like what is being written, each with its votes, its state and a vote one click away. */
export function SimilarList({ ideas, onVote, canVote }: SimilarListProps) {
  const t = useT(composeMessages);
  const voting = (idea: SimilarView) =>
    onVote
      ? ({ type: "button", onClick: () => onVote(idea) } as const)
      : ({
          name: "value",
          value: "1",
          formAction: paths.ideaVote(idea),
          formMethod: "post",
          formNoValidate: true,
        } as const);
  return (
    <ul className="similar">
      {ideas.map((idea) => (
        <li key={idea.number}>
          <div className="similar-words">
            <a href={paths.idea(idea)} target="_blank" rel="noopener">
              {idea.title}
            </a>
            <p>
              <StatusBadge status={idea.status} />
              <span>{t("votes", { count: idea.promotes - idea.demotes })}</span>
              {idea.historicSupports > 0 && (
                <span>{t("historicSupports", { count: idea.historicSupports })}</span>
              )}
            </p>
          </div>
          {idea.myVote === 1 ? (
            <span className="similar-voted">
              <Icon name="check" />
              {t("youVoted")}
            </span>
          ) : (
            canVote &&
            idea.open && (
              <Button size="sm" {...voting(idea)} aria-label={t("voteInsteadFor", { title: idea.title })}>
                {t("voteInstead")}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
