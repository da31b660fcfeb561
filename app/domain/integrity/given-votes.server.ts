import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { Flow } from "./signal-rules.ts";
import { uuidArray } from "./uuid-array.server.ts";

/**
 * `giver, receiver` of every promote and "this helped me" since then on other people's words, where a condition holds on
 * the giver's id, or on the receiver's. What came over with a merge was given to somebody else.
 */
const promotes = (since: Date, whose: (giver: SQL, receiver: SQL) => SQL): SQL => {
  const after = sql`v.cast_at > ${since.toISOString()}::timestamptz`;
  return sql`
    select v.member_id as giver, i.author_id as receiver from idea_votes v join ideas i on i.id = v.idea_id
    where ${whose(sql`v.member_id`, sql`i.author_id`)} and ${after} and v.value = 1 and v.via_idea_id is null
      and i.author_id <> v.member_id
    union all
    select v.member_id, c.author_id from idea_comment_votes v join idea_comments c on c.id = v.comment_id
    where ${whose(sql`v.member_id`, sql`c.author_id`)} and ${after} and v.value = 1 and c.author_id <> v.member_id
    union all
    select v.member_id, p.author_id from post_votes v join posts p on p.id = v.post_id
    where ${whose(sql`v.member_id`, sql`p.author_id`)} and ${after} and p.author_id <> v.member_id`;
};

/** What these people gave, to whom. */
export async function givenBy(tx: Db, memberIds: readonly string[], since: Date): Promise<Flow[]> {
  return flows(
    tx,
    promotes(since, (giver) => sql`${giver} = any(${uuidArray(memberIds)})`),
  );
}

/** What these people got, from whom. */
export async function gotBy(tx: Db, memberIds: readonly string[], since: Date): Promise<Flow[]> {
  return flows(
    tx,
    promotes(since, (_giver, receiver) => sql`${receiver} = any(${uuidArray(memberIds)})`),
  );
}

async function flows(tx: Db, votes: SQL): Promise<Flow[]> {
  const rows = await tx.execute(sql`
    select giver as "from", receiver as "to", count(*)::int as count from (${votes}) v group by giver, receiver`);
  return rows as unknown as Flow[];
}
