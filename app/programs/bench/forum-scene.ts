import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { Scene, Visitor } from "./scenarios.ts";

/** Votes and answers sent in turn; no member reaches the limits of ten minutes with as many. */
const VOTES = 20_000;
const ANSWERS = 10_000;

/** The list, a question with 20 answers, "this helped me", answers. */
export async function forumScene(sql: Sql, members: readonly Visitor[]): Promise<Scene> {
  const ids = members.map((member) => member.id);
  const [question] = await sql<{ number: number; slug: string }[]>`
    select number::int as number, slug from threads
    where visibility = 'public' and answer_count >= 20 and locked_at is null order by answer_count, number limit 1`;
  if (!question) throw new Error("no question of the data set has 20 answers");
  const open = await sql<{ number: number; slug: string }[]>`
    select number::int as number, slug from threads
    where visibility = 'public' and locked_at is null and answer_count < 10 order by id limit 2000`;
  // Nobody votes for what they wrote.
  const answers = await sql<{ number: number }[]>`
    select p.number::int as number from posts p join threads t on t.id = p.thread_id
    where t.locked_at is null and p.visibility = 'public' and p.deleted_at is null and p.author_id not in ${sql(ids)}
    order by p.id limit 2000`;
  const by = (i: number) => members[i % members.length]!.cookie;
  return {
    pages: { "question list": paths.forum(), "question page": paths.thread(question) },
    writes: {
      "helpful vote": {
        // Every request changes something: first everybody says that it helped, then that it did not.
        requests: Array.from({ length: VOTES }, (_, i) => ({
          method: "POST",
          path: paths.answerVote(answers[i % answers.length]!.number),
          cookie: by(i * 7 + Math.floor(i / answers.length)),
          form: `on=${i < VOTES / 2}`,
        })),
        command: "helpful vote",
      },
      answer: {
        requests: Array.from({ length: ANSWERS }, (_, i) => ({
          method: "POST",
          path: paths.threadAnswers(open[i % open.length]!),
          cookie: by(i),
          form: "body=Hold+the+button+until+it+blinks.",
        })),
        command: "answer",
      },
    },
    counted: {},
  };
}
