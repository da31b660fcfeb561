import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { Scene, Visitor } from "./scenarios.ts";

/** Votes sent in turn. */
const VOTES = 4000;

/** The list, a page with at least 20 comments, votes, a comment. */
export async function ideaScene(sql: Sql, members: readonly Visitor[]): Promise<Scene> {
  const [idea] = await sql<{ number: number; slug: string }[]>`
    select i.number::int as number, i.slug from ideas i join statuses s on s.id = i.status_id
    where i.comment_count between 20 and 60 and s.category = 'open' order by i.score desc limit 1`;
  const open = await sql<{ number: number; slug: string }[]>`
    select i.number::int as number, i.slug from ideas i join statuses s on s.id = i.status_id
    where s.category = 'open' order by i.id limit 500`;
  // Every request changes something: the same member comes back to an idea with the other vote.
  const requests = Array.from({ length: VOTES }, (_, i) => ({
    method: "POST" as const,
    path: paths.ideaVote(open[i % open.length]!),
    cookie: members[(i * 7 + Math.floor(i / open.length)) % members.length]!.cookie,
    form: `value=${i % 2 ? 1 : -1}`,
  }));
  return {
    pages: { "idea list": paths.ideas(), "idea page": paths.idea(idea!) },
    writes: { vote: { requests, command: "vote" } },
    counted: {
      comment: {
        method: "POST",
        path: paths.ideaComments(idea!),
        cookie: members[0]!.cookie,
        form: "body=A+comment+to+count+statements",
      },
    },
  };
}
