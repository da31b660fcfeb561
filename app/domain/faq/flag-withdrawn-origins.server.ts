import { sql } from "drizzle-orm";
import { translator } from "#app/i18n/index.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";

type Withdrawn = { threadId: string /** Null when the question itself went. */; postId: string | null };

type Concerned = { id: string; language: ArticleLanguage };

/**
 * Words that are no longer public may live on in an article made of them: its editors are told, as by a reader's flag,
 * and decide. One open flag per article, however often and by whatever it is said again.
 */
export async function flagWithdrawnOrigins(tx: Db, withdrawn: readonly Withdrawn[]): Promise<void> {
  for (const { threadId, postId } of withdrawn) {
    const concerned = (await tx.execute(sql`
      select a.id, a.source_language as language from article_origins o join articles a on a.id = o.article_id
      where o.thread_id = ${threadId} and (${postId}::uuid is null or o.post_id = ${postId}::uuid)
        and a.retired_at is null`)) as unknown as Concerned[];
    for (const { id, language } of concerned) {
      const words = translator(articleDeskMessages, language)("originWithdrawn");
      await tx.execute(sql`
        insert into article_flags (id, article_id, language, words)
        select ${newId()}, ${id}, ${language}, ${words}
        where not exists (select 1 from article_flags f where f.article_id = ${id} and f.words = ${words} and f.resolved_at is null)`);
    }
  }
}
