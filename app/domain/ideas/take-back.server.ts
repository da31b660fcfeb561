import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { MergeLink } from "./carry-over.server.ts";

export type Carried = { votes: string[]; follows: string[] };

/**
 * Takes rows that came over from `childId` off `parentId`, of the given people or of all, then lets the ideas still
 * merged there bring theirs, oldest idea first. Returns whose rows changed. People who withdrew on the parent have no
 * row to take off, so theirs does not come back by another door.
 */
export async function takeBack(tx: Db, { childId, parentId }: MergeLink, only?: Carried): Promise<Carried> {
  const members = (table: "idea_votes" | "idea_follows", ids: string[] | undefined) => sql`
    delete from ${sql.raw(table)} where idea_id = ${parentId} and via_idea_id = ${childId}
    ${ids ? sql`and member_id = any(${`{${ids.join(",")}}`}::uuid[])` : sql``} returning member_id`;
  const votes = memberIds(await tx.execute(members("idea_votes", only?.votes)));
  const follows = memberIds(await tx.execute(members("idea_follows", only?.follows)));
  await tx.execute(sql`
    insert into idea_votes (idea_id, member_id, value, cast_at, via_idea_id)
    select distinct on (v.member_id) ${parentId}::uuid, v.member_id, v.value, v.cast_at, d.id
    from ideas d join idea_votes v on v.idea_id = d.id
    where d.merged_into_id = ${parentId} and v.member_id = any(${`{${votes.join(",")}}`}::uuid[])
    order by v.member_id, d.number on conflict do nothing`);
  await tx.execute(sql`
    insert into idea_follows (idea_id, member_id, created_at, via_idea_id)
    select distinct on (f.member_id) ${parentId}::uuid, f.member_id, f.created_at, d.id
    from ideas d join idea_follows f on f.idea_id = d.id
    where d.merged_into_id = ${parentId} and f.member_id = any(${`{${follows.join(",")}}`}::uuid[])
    order by f.member_id, d.number on conflict do nothing`);
  return { votes, follows };
}

const memberIds = (rows: unknown) => (rows as { member_id: string }[]).map((row) => row.member_id);
