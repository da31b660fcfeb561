import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import type { Sql } from "#db/types.ts";
import { assertTitle, idOf, type Load, SOURCE } from "./ndjson-load.ts";

export const FORUM_LOADS: readonly Load<"questions" | "answers" | "answer-votes">[] = [
  {
    kind: "questions",
    table: "threads",
    counted: true,
    columns:
      "id source source_id slug title excerpt tags author_id category_id state created_at last_activity_at",
    make: async (q, { categoryIdFor, accepted }) => {
      assertTitle(q.title);
      if (q.acceptedAnswerId !== null) accepted.set(q.id, q.acceptedAnswerId);
      const names = [
        idOf("question", q.id),
        SOURCE,
        q.id,
        slugify(q.title),
        q.title,
        excerpt(q.body ?? ""),
        q.tags,
      ];
      const places = [idOf("member", q.authorId), await categoryIdFor(q.category)];
      // Settled with the counters, from the answers that come.
      return [...names, ...places, "unanswered", q.createdAt, q.createdAt];
    },
  },
  {
    kind: "questions",
    table: "thread_texts",
    counted: false,
    columns: "thread_id source html renderer_version",
    make: (q) => {
      assertTitle(q.title);
      return [idOf("question", q.id), q.body, renderMarkdown(q.body ?? ""), RENDERER_VERSION];
    },
  },
  {
    kind: "answers",
    table: "posts",
    counted: true,
    columns:
      "id source_system source_id thread_id author_id source html renderer_version historic_score created_at",
    make: (a) => {
      const names = [
        idOf("answer", a.id),
        SOURCE,
        a.id,
        idOf("question", a.questionId),
        idOf("member", a.authorId),
      ];
      // An answer is helpful or is not voted for here: what others held against it is kept as a number.
      return [
        ...names,
        a.body,
        renderMarkdown(a.body ?? ""),
        RENDERER_VERSION,
        -(a.downvotes ?? 0),
        a.createdAt,
      ];
    },
  },
  {
    kind: "answer-votes",
    table: "post_votes",
    counted: true,
    columns: "post_id member_id cast_at",
    make: (v, { report }) => {
      if (v.value !== 1 && v.value !== -1) throw new Error(`a vote is 1 or -1, not ${v.value}`);
      if (v.value === -1) {
        report.omit("answer-votes", "a vote against an answer, kept as a number on the answer");
        return null;
      }
      return [idOf("answer", v.answerId), idOf("member", v.memberId), v.createdAt];
    },
  },
];

/** Marks accepted answers, which are there only after their questions. What was accepted meanwhile stays. */
export async function acceptAnswers(sql: Sql, accepted: ReadonlyMap<number, number>): Promise<void> {
  const pairs = [...accepted];
  for (let i = 0; i < pairs.length; i += 5000) {
    const batch = pairs.slice(i, i + 5000);
    await sql`
      update threads t set accepted_post_id = p.id, accepted_by_id = t.author_id, solved_at = p.created_at
      from unnest(${batch.map(([question]) => idOf("question", question))}::uuid[],
        ${batch.map(([, answer]) => idOf("answer", answer))}::uuid[]) w (thread_id, post_id)
      join posts p on p.id = w.post_id and p.thread_id = w.thread_id
      where t.id = w.thread_id and t.accepted_post_id is null`;
  }
}
