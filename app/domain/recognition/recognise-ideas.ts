import { changeSight } from "./change-sight.ts";
import { creditIdea, creditKey } from "./credit-idea.ts";
import type { Target } from "./ledger-rows.ts";
import { raiseDiscussion } from "./raise-discussion.ts";
import type { Pair, RecognisedEvents } from "./recognised.ts";
import { talkPairs } from "./talk-pairs.ts";
import type { Turn } from "./turn.ts";

const comment = (id: string) => [{ kind: "comment" as const, id }];
const idea = (id: string) => [{ kind: "idea" as const, id }];

/** Author, and everybody whose words are part of it. */
function partners(turn: Turn, ideaId: string): Pair[] {
  const { authorId, credits } = turn.target("idea", ideaId);
  return [authorId, ...Object.values(credits)].flatMap((id) => (id ? [[ideaId, id] as const] : []));
}

function deleteComment(turn: Turn, commentId: string, deleted: boolean): void {
  changeSight(turn, turn.target("comment", commentId), { deleted });
}

function adopt(turn: Turn, ideaId: string, commentId: string, authorId: string, on: boolean): void {
  const target = turn.change(turn.target("idea", ideaId));
  const words = turn.change(turn.target("comment", commentId));
  // One's own words in one's own idea are not taken up by anybody, and nobody takes up their own.
  const counts = authorId !== target.authorId && authorId !== turn.event.actorId;
  if (on && !counts) return;
  const { [creditKey(words)]: _gone, ...others } = target.credits;
  target.credits = on ? { ...others, [creditKey(words)]: authorId } : others;
  words.credits = on ? { idea: ideaId } : {};
  const subject = { subjectKind: words.kind, subjectId: words.id };
  const how = { place: turn.place("idea", ideaId), giverId: turn.event.actorId };
  turn.give({ kind: "extension_adopted", subject, memberId: authorId }, on ? 1 : 0, how);
  creditIdea(turn, target, authorId);
}

function move(turn: Turn, target: Target, mark: Target["mark"], markBefore: Target["mark"]): void {
  Object.assign(turn.change(target), { mark, markBefore, markById: turn.event.actorId });
  creditIdea(turn, target);
}

/** What is earned with ideas, comments on them, and what becomes of them. */
export const RECOGNISED_IDEAS: RecognisedEvents = {
  "idea.submitted": {
    about: ({ ideaId }) => idea(ideaId),
    pairs: (_turn, { ideaId, authorId }) => [[ideaId, authorId]],
    apply: (turn, { ideaId, authorId }) => {
      turn.target("idea", ideaId);
      const subject = { subjectKind: "idea" as const, subjectId: ideaId };
      turn.give({ kind: "idea_posted", subject, memberId: authorId }, 1, {
        place: turn.place("idea", ideaId),
      });
    },
  },
  "idea.edited": {
    about: ({ ideaId }) => idea(ideaId),
    refiles: ({ ideaId }) => idea(ideaId),
    apply: () => {},
  },
  "idea.visibility_changed": {
    about: ({ ideaId }) => idea(ideaId),
    whole: ({ ideaId }) => idea(ideaId),
    apply: (turn, { ideaId, visibility }) =>
      changeSight(turn, turn.target("idea", ideaId), { hidden: visibility !== "public" }),
  },
  "idea.status_changed": {
    about: ({ ideaId, timelineId }) => [...idea(ideaId), { kind: "move", id: timelineId }],
    pairs: (turn, { ideaId }) => partners(turn, ideaId),
    apply: (turn, { ideaId, timelineId }) => {
      const target = turn.target("idea", ideaId);
      const mark = turn.fact("move", timelineId)?.mark ?? "none";
      if (mark !== "kept") move(turn, target, mark, target.mark);
    },
  },
  "idea.status_undone": {
    about: ({ ideaId, timelineId }) => [...idea(ideaId), { kind: "move", id: timelineId }],
    pairs: (turn, { ideaId }) => partners(turn, ideaId),
    apply: (turn, { ideaId, timelineId }) => {
      const target = turn.target("idea", ideaId);
      const fact = turn.fact("move", timelineId);
      if (fact?.mark === "kept") return;
      const before = fact?.markBefore ?? "none";
      move(turn, target, before === "kept" ? target.markBefore : before, "none");
    },
  },
  "comment.posted": {
    about: ({ ideaId, commentId }) => [...idea(ideaId), { kind: "comment", id: commentId, parentId: ideaId }],
    pairs: (turn, { commentId, authorId }) => [
      ...talkPairs(turn, turn.target("comment", commentId)),
      [commentId, authorId],
    ],
    apply: (turn, { commentId, authorId }) => {
      const words = turn.target("comment", commentId);
      if (words.raises || authorId === turn.container(words)?.authorId) return;
      turn.change(words).raises = true;
      const subject = { subjectKind: words.kind, subjectId: words.id };
      turn.give({ kind: "comment_posted", subject, memberId: authorId }, 1, {
        place: turn.place("comment", commentId),
      });
      raiseDiscussion(turn, words, 1);
    },
  },
  "comment.deleted": {
    about: ({ commentId }) => comment(commentId),
    whole: ({ commentId }) => comment(commentId),
    apply: (turn, { commentId }) => deleteComment(turn, commentId, true),
  },
  "comment.restored": {
    about: ({ commentId }) => comment(commentId),
    whole: ({ commentId }) => comment(commentId),
    apply: (turn, { commentId }) => deleteComment(turn, commentId, false),
  },
  "comment.visibility_changed": {
    about: ({ commentId }) => comment(commentId),
    whole: ({ commentId }) => comment(commentId),
    apply: (turn, { commentId, visibility }) =>
      changeSight(turn, turn.target("comment", commentId), { hidden: visibility !== "public" }),
  },
  "comment.extended": {
    about: ({ ideaId, commentId }) => [...idea(ideaId), ...comment(commentId)],
    pairs: (turn, { ideaId, commentId, authorId }) => [
      ...partners(turn, ideaId),
      [ideaId, authorId],
      [turn.target("comment", commentId).id, authorId],
    ],
    apply: (turn, { ideaId, commentId, authorId }) => adopt(turn, ideaId, commentId, authorId, true),
  },
  "comment.unextended": {
    about: ({ ideaId, commentId }) => [...idea(ideaId), ...comment(commentId)],
    pairs: (turn, { ideaId, commentId, authorId }) => [
      ...partners(turn, ideaId),
      [ideaId, authorId],
      [turn.target("comment", commentId).id, authorId],
    ],
    apply: (turn, { ideaId, commentId, authorId }) => adopt(turn, ideaId, commentId, authorId, false),
  },
};
