import type { RecognisedEvents } from "./recognised.ts";
import type { Turn } from "./turn.ts";

function decide(turn: Turn, flagId: string, memberId: string, upheld: boolean): void {
  const { actorId } = turn.event;
  if (memberId === actorId) return;
  const subject = { subjectKind: "flag" as const, subjectId: flagId };
  const how = { place: { categoryId: null, language: null }, giverId: actorId };
  turn.give({ kind: "flag_upheld", subject, memberId }, upheld ? 1 : 0, how);
}

/** What is earned by telling moderators of what should not be there. */
export const RECOGNISED_FLAGS: RecognisedEvents = {
  "flag.decided": {
    pairs: (_turn, { flagId, memberId }) => [[flagId, memberId]],
    apply: (turn, { flagId, memberId, upheld }) => decide(turn, flagId, memberId, upheld),
  },
  "flag.undecided": {
    pairs: (_turn, { flagId, memberId }) => [[flagId, memberId]],
    apply: (turn, { flagId, memberId }) => decide(turn, flagId, memberId, false),
  },
};
