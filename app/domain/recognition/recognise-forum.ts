import { changeSight } from "./change-sight.ts";
import type { Target, WordKind } from "./ledger-rows.ts";
import { raiseDiscussion } from "./raise-discussion.ts";
import type { FactRef, RecognisedEvents, TargetRef } from "./recognised.ts";
import { talkPairs } from "./talk-pairs.ts";
import type { Turn } from "./turn.ts";

const thread = (id: string): TargetRef[] => [{ kind: "thread", id }];
const wordsIn = (kind: WordKind, id: string, threadId: string): FactRef[] => [
  { kind: "thread", id: threadId },
  { kind, id, parentId: threadId },
];

/** Of an event about words that are somewhere already. */
const sight = <A extends object, B extends object>(
  find: (payload: A) => TargetRef,
  change: (payload: B) => Partial<Target>,
) => ({
  about: (payload: A) => [find(payload)],
  whole: (payload: A) => [find(payload)],
  apply: (turn: Turn, payload: A & B) => {
    const { kind, id } = find(payload);
    changeSight(turn, turn.target(kind, id), change(payload));
  },
});

const postOf = ({ postId }: { postId: string }): TargetRef => ({ kind: "post", id: postId });
const remarkOf = ({ commentId }: { commentId: string }): TargetRef => ({ kind: "remark", id: commentId });
const threadOf = ({ threadId }: { threadId: string }): TargetRef => ({ kind: "thread", id: threadId });
const hiddenBy = ({ visibility }: { visibility: string }) => ({ hidden: visibility !== "public" });

/**
 * An idea and the question it became, or the other way round, are from now on seen together. Which of the two is older
 * is known from the event that says so the first time.
 */
function pair(turn: Turn, threadId: string, ideaId: string, to: "idea" | "question"): void {
  const [older, newer] =
    to === "idea"
      ? [turn.target("thread", threadId), turn.target("idea", ideaId)]
      : [turn.target("idea", ideaId), turn.target("thread", threadId)];
  if (older.sameId || older.twinId || newer.sameId || newer.twinId) return;
  Object.assign(turn.change(newer), { sameKind: older.kind, sameId: older.id });
  Object.assign(turn.change(older), { twinKind: newer.kind, twinId: newer.id });
  turn.touchAbout(older.id);
  turn.touchAbout(newer.id);
}

/** What is earned in the forum: answers, those that solved a question, remarks. */
export const RECOGNISED_FORUM: RecognisedEvents = {
  "thread.edited": {
    about: ({ threadId }) => thread(threadId),
    refiles: ({ threadId }) => thread(threadId),
    apply: () => {},
  },
  "thread.moved": {
    about: ({ threadId }) => thread(threadId),
    refiles: ({ threadId }) => thread(threadId),
    apply: () => {},
  },
  "thread.visibility_changed": sight(threadOf, hiddenBy),
  "thread.converted": {
    about: ({ threadId, ideaId }) => [...thread(threadId), { kind: "idea", id: ideaId }],
    refiles: ({ threadId, ideaId }) => [...thread(threadId), { kind: "idea", id: ideaId }],
    whole: ({ threadId, ideaId }) => [...thread(threadId), { kind: "idea", id: ideaId }],
    apply: (turn, { threadId, ideaId, to }) => pair(turn, threadId, ideaId, to),
  },
  "thread.withdrawn": {
    about: ({ threadId, postId }) => [...thread(threadId), ...(postId ? [postOf({ postId })] : [])],
    whole: ({ threadId, postId }) => (postId ? [postOf({ postId })] : thread(threadId)),
    apply: (turn, { threadId, postId }) => {
      if (postId) changeSight(turn, turn.target("post", postId), { deleted: true });
      else changeSight(turn, turn.target("thread", threadId), { emptied: true });
    },
  },
  "post.added": {
    about: ({ threadId, postId }) => wordsIn("post", postId, threadId),
    pairs: (turn, { postId, authorId }) => [
      ...talkPairs(turn, turn.target("post", postId)),
      [postId, authorId],
    ],
    apply: (turn, { threadId, postId, authorId }) => {
      const words = turn.target("post", postId);
      if (words.raises || authorId === turn.container(words)?.authorId) return;
      turn.change(words).raises = true;
      const subject = { subjectKind: words.kind, subjectId: words.id };
      const place = turn.place("thread", threadId);
      turn.give({ kind: "answer_posted", subject, memberId: authorId }, 1, { place });
      raiseDiscussion(turn, words, 1);
    },
  },
  "post.deleted": sight(postOf, () => ({ deleted: true })),
  "post.restored": sight(postOf, () => ({ deleted: false })),
  "post.visibility_changed": sight(postOf, hiddenBy),
  "post.accepted": {
    about: ({ threadId, postId }) => wordsIn("post", postId, threadId),
    pairs: (turn, { postId, authorId }) => [[turn.target("post", postId).id, authorId]],
    apply: (turn, { threadId, postId, authorId }) => {
      const words = turn.target("post", postId);
      const { actorId } = turn.event;
      // Who answers their own question, or decides on their own answer, has helped nobody.
      if (authorId === actorId || authorId === turn.container(words)?.authorId) return;
      const subject = { subjectKind: words.kind, subjectId: words.id };
      const how = { place: turn.place("thread", threadId), giverId: actorId };
      turn.give({ kind: "accepted_answer", subject, memberId: authorId }, 1, how);
    },
  },
  "post.unaccepted": {
    about: ({ threadId, postId }) => wordsIn("post", postId, threadId),
    pairs: (turn, { postId, authorId }) => [[turn.target("post", postId).id, authorId]],
    apply: (turn, { threadId, postId, authorId }) => {
      const { kind, id } = turn.target("post", postId);
      const subject = { subjectKind: kind, subjectId: id };
      const how = { place: turn.place("thread", threadId) };
      turn.give({ kind: "accepted_answer", subject, memberId: authorId }, 0, how);
    },
  },
  "thread_comment.posted": {
    about: ({ threadId, commentId }) => wordsIn("remark", commentId, threadId),
    pairs: (turn, { commentId }) => talkPairs(turn, turn.target("remark", commentId)),
    apply: (turn, { commentId, postId }) => {
      const words = turn.target("remark", commentId);
      // Under an answer it is a word to the helper, and none about the question.
      if (postId || words.raises) return;
      turn.change(words).raises = true;
      raiseDiscussion(turn, words, 1);
    },
  },
  "thread_comment.deleted": sight(remarkOf, () => ({ deleted: true })),
  "thread_comment.restored": sight(remarkOf, () => ({ deleted: false })),
  "thread_comment.visibility_changed": sight(remarkOf, hiddenBy),
};
