import { changeSight } from "./change-sight.ts";
import type { Target } from "./ledger-rows.ts";
import type { Pair, RecognisedEvents } from "./recognised.ts";
import type { Turn } from "./turn.ts";

type Place = { categoryId: string | null; language: string | null };

const article = (id: string) => [{ kind: "article" as const, id }];

/** Everybody who is credited with it, `also` somebody who is about to be. */
function credited(turn: Turn, articleId: string, also: string | null): Pair[] {
  const ids = [also, ...Object.values(turn.target("article", articleId).credits)];
  return ids.flatMap((id) => (id ? [[articleId, id] as const] : []));
}

/** Once a person, however many languages they wrote and questions they answered. */
function credit(turn: Turn, target: Target, source: string, memberId: string | null, place: Place): void {
  const { [source]: before, ...others } = target.credits;
  // Nobody credits themselves.
  const earned = memberId === turn.event.actorId ? null : memberId;
  turn.change(target).credits = earned ? { ...others, [source]: earned } : others;
  for (const id of new Set([before, earned])) {
    if (!id) continue;
    const given = Object.values(target.credits).filter((one) => one === id).length;
    const subject = { subjectKind: target.kind, subjectId: target.id };
    const how = { place, giverId: turn.event.actorId };
    turn.give({ kind: "article_published", subject, memberId: id }, given, how);
  }
}

/** What is earned with articles of help: who wrote them, and whose answers they say. */
export const RECOGNISED_ARTICLES: RecognisedEvents = {
  "article.published": {
    about: ({ articleId, revisionId }) => [...article(articleId), { kind: "revision", id: revisionId }],
    whole: ({ articleId }) => article(articleId),
    pairs: (turn, { articleId, revisionId }) =>
      credited(turn, articleId, turn.fact("revision", revisionId)?.authorId ?? null),
    apply: (turn, { articleId, revisionId, language, first }) => {
      const target = turn.target("article", articleId);
      const writerId = turn.fact("revision", revisionId)?.authorId ?? null;
      if (first && writerId) credit(turn, target, language, writerId, { categoryId: null, language });
      changeSight(turn, target, { hidden: false });
    },
  },
  "article.retired": {
    about: ({ articleId }) => article(articleId),
    whole: ({ articleId }) => article(articleId),
    apply: (turn, { articleId }) => changeSight(turn, turn.target("article", articleId), { deleted: true }),
  },
  "article.restored": {
    about: ({ articleId }) => article(articleId),
    whole: ({ articleId }) => article(articleId),
    apply: (turn, { articleId }) => changeSight(turn, turn.target("article", articleId), { deleted: false }),
  },
  "article.origin_added": {
    about: ({ articleId, threadId }) => [...article(articleId), { kind: "thread", id: threadId }],
    pairs: (turn, { articleId, creditedId }) => credited(turn, articleId, creditedId),
    apply: (turn, { articleId, threadId, creditedId }) =>
      credit(turn, turn.target("article", articleId), threadId, creditedId, turn.place("thread", threadId)),
  },
  "article.origin_removed": {
    about: ({ articleId, threadId }) => [...article(articleId), { kind: "thread", id: threadId }],
    pairs: (turn, { articleId }) => credited(turn, articleId, null),
    apply: (turn, { articleId, threadId }) =>
      credit(turn, turn.target("article", articleId), threadId, null, turn.place("thread", threadId)),
  },
};
