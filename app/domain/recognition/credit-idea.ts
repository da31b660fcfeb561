import type { Target, WordKind } from "./ledger-rows.ts";
import type { ClaimOf, Turn } from "./turn.ts";

/** Under which words are written down among the credits of their idea. */
export const creditKey = ({ kind, id }: Pick<Target, "kind" | "id">): string => `${kind}:${id}`;

export function creditedWord(key: string): { kind: WordKind; id: string } {
  const [kind, id] = key.split(":");
  return { kind: kind as WordKind, id: id! };
}

const WORTH = { idea_accepted: ["accepted", "implemented"], idea_implemented: ["implemented"] } as const;

/**
 * Who has a part in an idea has earned what its status is worth: its author, and who wrote what was adopted into it and
 * can still be read. Nobody earns it by a decision of their own. `also` had a part in it until now.
 */
export function creditIdea(turn: Turn, idea: Target, also: string | null = null): void {
  const writers = Object.entries(idea.credits);
  const everybody = new Set([idea.authorId, also, ...writers.map(([, memberId]) => memberId)]);
  for (const memberId of everybody) {
    if (!memberId) continue;
    const hasPart =
      memberId === idea.authorId ||
      writers.some(([key, id]) => {
        const words = creditedWord(key);
        return id === memberId && turn.isSeen(turn.target(words.kind, words.id));
      });
    for (const kind of ["idea_accepted", "idea_implemented"] as const) {
      const of: ClaimOf = { kind, memberId, subject: { subjectKind: "idea", subjectId: idea.id } };
      const stands = (turn.find(of)?.given ?? 0) > 0;
      const earned = hasPart && WORTH[kind].some((mark) => mark === idea.mark);
      const given = earned && (stands || idea.markById !== memberId) ? 1 : 0;
      turn.give(of, given, { place: turn.place("idea", idea.id), giverId: idea.markById });
    }
  }
}
