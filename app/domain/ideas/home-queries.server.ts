import type { Community } from "#app/domain/community/queries.server.ts";
import type { Sql } from "#db/types.ts";
import type { IdeaLink } from "./idea-queries.server.ts";
import { listedIdeas } from "./visibility.server.ts";

export type DoneIdea = IdeaLink & { votes: number; historic: number; author: string; at: Date };

const DONE_SHOWN = 4;

/** "You asked, we did": what was put into practice lately. One statement. */
export async function listLatelyDone(
  sql: Sql,
  { community }: { community: Pick<Community, "statuses"> },
): Promise<DoneIdea[]> {
  const done = community.statuses.filter((one) => one.milestone === "implemented").map((one) => one.id);
  return sql<DoneIdea[]>`
    select d.number::float8 as number, d.slug, d.title, d.promotes - d.demotes as votes,
      d.historic_supports as historic, a.display_name as author, d.status_changed_at as at
    from (
      select i.* from unnest(${done}::text[]) s (id) cross join lateral (
        select * from ideas i where ${listedIdeas(sql)} and i.status_id = s.id and i.status_changed_at is not null
        order by i.status_changed_at desc, i.number desc limit ${DONE_SHOWN}) i
      order by i.status_changed_at desc, i.number desc limit ${DONE_SHOWN}
    ) d join members a on a.id = d.author_id order by d.status_changed_at desc, d.number desc`;
}
