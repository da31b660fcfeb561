import type { Target } from "./ledger-rows.ts";
import type { Turn } from "./turn.ts";

/**
 * Somebody's words under an idea or a question of somebody else: they raise its discussion, once a person however much
 * they write, and on an idea they may be the first that its author hears from them. `within` false: it is the place that
 * came or went, which the discussion sees for itself.
 */
export function raiseDiscussion(
  turn: Turn,
  word: Target,
  by: 1 | -1,
  { within = true }: { within?: boolean } = {},
): void {
  const container = turn.container(word);
  const authorId = container?.authorId;
  const writerId = word.authorId;
  if (!container || !authorId || !writerId || authorId === writerId) return;
  const place = turn.place(word.parentKind!, word.parentId!);
  if (within) {
    const subject = { subjectKind: container.kind, subjectId: container.id };
    turn.add({ kind: "discussion_raised", subject, memberId: authorId, byId: writerId }, by, {
      place,
      giverId: writerId,
    });
  }
  // Whom one talks to is counted by what can be read: not while the idea itself is out of sight.
  if (word.parentKind !== "idea" || (within && !turn.isSeen(container))) return;
  const subject = { subjectKind: "member" as const, subjectId: authorId };
  turn.add({ kind: "new_person", subject, memberId: writerId }, by, { place });
}
