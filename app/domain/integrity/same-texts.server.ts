import { sql } from "drizzle-orm";
import { FROM_COMMENT, FROM_POST } from "#app/domain/ideas/converted-comments.ts";
import type { Db } from "#db/types.ts";

type Texts = { commentIds: readonly string[]; postIds: readonly string[] };

/** Comments and posts, and beside them those that are the same text on the other side of a conversion. */
export async function sameTexts(
  tx: Db,
  { commentIds, postIds }: Texts,
): Promise<{ commentIds: string[]; postIds: string[] }> {
  const texts = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::text[]`;
  const rows = (await tx.execute(sql`
    select 'post' as kind, c.external_id as id from idea_comments c
      where c.id = any(${texts(commentIds)}::uuid[]) and c.external_source = ${FROM_POST}
    union select 'post', p.id::text from posts p
      where p.source_system = ${FROM_COMMENT} and p.source_id = any(${texts(commentIds)})
    union select 'comment', c.id::text from idea_comments c
      where c.external_source = ${FROM_POST} and c.external_id = any(${texts(postIds)})
    union select 'comment', p.source_id from posts p
      where p.id = any(${texts(postIds)}::uuid[]) and p.source_system = ${FROM_COMMENT}`)) as unknown as {
    kind: "post" | "comment";
    id: string;
  }[];
  const others = (kind: "post" | "comment") => rows.filter((row) => row.kind === kind).map((row) => row.id);
  return {
    commentIds: [...new Set([...commentIds, ...others("comment")])],
    postIds: [...new Set([...postIds, ...others("post")])],
  };
}
