import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { GroupVote } from "./signal-rules.ts";
import { uuidArray } from "./uuid-array.server.ts";

type Row = Omit<GroupVote, "castAt"> & { castAt: string };

/** All votes of these people since then, but for those that came over with a merge. */
export async function groupVotes(tx: Db, memberIds: readonly string[], since: Date): Promise<GroupVote[]> {
  const theirs = sql`v.member_id = any(${uuidArray(memberIds)}) and v.cast_at > ${since.toISOString()}::timestamptz`;
  const vote = sql`v.member_id as "memberId", v.cast_at as "castAt", v.quarantined_at is not null as held`;
  const rows = (await tx.execute(sql`
    select 'idea' as kind, v.idea_id as "targetId", i.author_id as "authorId", v.value, ${vote}
    from idea_votes v join ideas i on i.id = v.idea_id where ${theirs} and v.via_idea_id is null
    union all
    select 'comment', v.comment_id, c.author_id, v.value, ${vote}
    from idea_comment_votes v join idea_comments c on c.id = v.comment_id where ${theirs}
    union all
    select 'post', v.post_id, p.author_id, 1, ${vote}
    from post_votes v join posts p on p.id = v.post_id where ${theirs}`)) as unknown as Row[];
  return rows.map((row) => ({ ...row, castAt: new Date(row.castAt) }));
}
