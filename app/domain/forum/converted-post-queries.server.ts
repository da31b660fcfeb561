import { SAME_POST, SAME_REMARK } from "#app/domain/ideas/converted-comments.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";

/** The address where an answer of a question that is an idea now is read, or null. */
export async function convertedPost(sql: Sql, number: number): Promise<string | null> {
  const [found] = await sql<[{ comment: number }?]>`
    select c.number::float8 as comment from posts p join threads t on t.id = p.thread_id
    join idea_comments c on c.idea_id = t.converted_idea_id and ${sql.unsafe(SAME_POST)} where p.number = ${number}`;
  return found ? paths.comment(found.comment) : null;
}

/** Likewise for a remark. */
export async function convertedRemark(sql: Sql, number: number): Promise<string | null> {
  const [found] = await sql<[{ comment: number }?]>`
    select c.number::float8 as comment from thread_comments r join threads t on t.id = r.thread_id
    join idea_comments c on c.idea_id = t.converted_idea_id and ${sql.unsafe(SAME_REMARK)} where r.number = ${number}`;
  return found ? paths.comment(found.comment) : null;
}
