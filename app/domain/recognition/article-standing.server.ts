import { sql } from "drizzle-orm";
import type { ArticleLanguage } from "#app/domain/faq/limits.ts";
import type { Db } from "#db/types.ts";

/** Whether a proposed article was published, and the languages in which editors still work on it; null when it is gone. */
export async function articleStanding(
  tx: Db,
  number: number,
): Promise<{ published: boolean; drafts: ArticleLanguage[] } | null> {
  const [row] = (await tx.execute(sql`
    select a.published_at is not null as published, coalesce((select json_agg(distinct r.language) from article_revisions r
      where r.article_id = a.id and r.state in ('draft', 'review', 'returned')), '[]') as drafts
    from articles a where a.number = ${number} and a.retired_at is null`)) as unknown as (
    | { published: boolean; drafts: ArticleLanguage[] }
    | undefined
  )[];
  return row ?? null;
}
