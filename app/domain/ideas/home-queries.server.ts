import { type Actor, actorId } from "#app/domain/core/actor.ts";
import type { Community } from "#app/domain/community/queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import type { IdeaLink } from "./idea-queries.server.ts";
import type { StatusMark } from "./list-queries.server.ts";
import { listedIdeas, visibleIdeas } from "./visibility.server.ts";

type Names = { community: Pick<Community, "statuses">; locale: Locale };

export type DoneIdea = IdeaLink & { votes: number; author: string; at: Date };
export type MovedIdea = IdeaLink & { status: StatusMark | null; at: Date };

const DONE_SHOWN = 4;
const MOVED_SHOWN = 4;
/** A person's newest follows that are looked at; older ones tell them through notices. */
const FOLLOWS_READ = 200;

/** "You asked, we did": what was put into practice lately. One statement. */
export async function listLatelyDone(sql: Sql, { community }: Pick<Names, "community">): Promise<DoneIdea[]> {
  const done = community.statuses.filter((one) => one.milestone === "implemented").map((one) => one.id);
  return sql<DoneIdea[]>`
    select d.number::float8 as number, d.slug, d.title, d.promotes - d.demotes + d.historic_supports as votes,
      a.display_name as author, d.status_changed_at as at
    from (
      select i.* from unnest(${done}::text[]) s (id) cross join lateral (
        select * from ideas i where ${listedIdeas(sql)} and i.status_id = s.id and i.status_changed_at is not null
        order by i.status_changed_at desc, i.number desc limit ${DONE_SHOWN}) i
      order by i.status_changed_at desc, i.number desc limit ${DONE_SHOWN}
    ) d join members a on a.id = d.author_id order by d.status_changed_at desc, d.number desc`;
}

/** The ideas someone follows that got somewhere lately. One statement; nobody else's business. */
export async function listFollowedMoves(sql: Sql, actor: Actor, { community, locale }: Names): Promise<MovedIdea[]> {
  const rows = await sql<(IdeaLink & { statusId: string; at: Date })[]>`
    select i.number::float8 as number, i.slug, i.title, i.status_id as "statusId", i.status_changed_at as at
    from (
      select idea_id from idea_follows where member_id = ${actorId(actor)} order by created_at desc limit ${FOLLOWS_READ}
    ) f join ideas i on i.id = f.idea_id
    where i.status_changed_at is not null and i.merged_into_id is null and ${visibleIdeas(sql, actor)}
    order by i.status_changed_at desc, i.number desc limit ${MOVED_SHOWN}`;
  return rows.map(({ statusId, ...idea }) => {
    const status = community.statuses.find((one) => one.id === statusId);
    return { ...idea, status: status ? { name: status.name[locale], category: status.category } : null };
  });
}
