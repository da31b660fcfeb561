import {
  AGE_MONTHS_MAX,
  AGE_POINTS,
  COMMENT_POINTS,
  deskScore,
  REACH_POINTS,
  scoreParts,
  VOTE_POINTS,
} from "#app/domain/ideas/score.ts";
import type { StaffPanelData } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";

type ScoreNoteProps = {
  panel: Pick<
    StaffPanelData,
    "promotes" | "demotes" | "accountSurplus" | "followers" | "comments" | "createdAt"
  >;
  now: Date;
};

/** The score of one idea, and on demand what it is made of. */
export function ScoreNote({ panel, now }: ScoreNoteProps) {
  const t = useT(deskMessages);
  const parts = scoreParts(panel, now);
  const lines = [
    { key: "votes", text: t("scoreVotes", { votes: VOTE_POINTS }), points: parts.votes },
    { key: "reach", text: t("scoreReach", { reach: REACH_POINTS }), points: parts.reach },
    { key: "comments", text: t("scoreComments", { comments: COMMENT_POINTS }), points: parts.comments },
    { key: "age", text: t("scoreAge", { age: AGE_POINTS, months: AGE_MONTHS_MAX }), points: parts.age },
  ];
  return (
    <details className="disclosure">
      <summary>
        {t("score")} <strong className="text-ink tabular-nums">{deskScore(panel, now)}</strong>
        <span className="text-xs font-normal text-ink-faint underline decoration-line underline-offset-2">
          {t("scoreWhy")}
        </span>
      </summary>
      <ul className="disclosure-body space-y-1 text-xs text-ink-soft">
        {lines.map((line) => (
          <li key={line.key} className="flex justify-between gap-4">
            <span>{line.text}</span>
            <span className="text-ink tabular-nums">{line.points}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
