import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { readScope } from "./moderator-scope-queries.server.ts";

type NextAlike = {
  number: number;
  /** Looked at already. */
  seen: readonly number[];
};

/** The heaviest open item that is like one and was not on the page with it; null when none is left. */
export async function nextAlike(
  sql: Sql,
  actor: MemberActor,
  { number, seen }: NextAlike,
): Promise<number | null> {
  const scope = await readScope(sql, actor);
  const [row] = await sql<{ number: number }[]>`
    select o.number::float8 as number from review_items i join review_items o on o.likeness = i.likeness and o.state = 'open'
    where i.number = ${number} and o.number <> all(${[...seen]}::bigint[])
      ${scope ? sql`and o.category_id = any(${[...scope]}::uuid[])` : sql``}
    order by o.score desc, (-o.number) desc limit 1`;
  return row?.number ?? null;
}
