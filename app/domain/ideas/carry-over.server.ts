import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

export type MergeLink = { childId: string; parentId: string };

/** A merged idea's votes and follows, as rows of the idea it went into. What a person did there themselves wins. */
export async function carryOver(tx: Db, { childId, parentId }: MergeLink): Promise<void> {
  await tx.execute(sql`
    insert into idea_votes (idea_id, member_id, value, cast_at, via_idea_id)
    select ${parentId}, member_id, value, cast_at, ${childId} from idea_votes where idea_id = ${childId}
    on conflict do nothing`);
  await tx.execute(sql`
    insert into idea_follows (idea_id, member_id, created_at, via_idea_id)
    select ${parentId}, member_id, created_at, ${childId} from idea_follows where idea_id = ${childId}
    on conflict do nothing`);
}
