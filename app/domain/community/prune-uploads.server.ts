import { eq, sql } from "drizzle-orm";
import { uploads } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import type { Storage } from "./storage.ts";
import { UNUSED_UPLOAD_DAYS } from "./upload-kinds.ts";

/**
 * Removes attachments that no text has shown for a week. One pass over the texts a night; the texts are asked, rather
 * than a list kept of who uses what, because they cannot be wrong about it.
 */
export async function pruneUploads(db: Db, storage: Storage): Promise<void> {
  const unused = (await db.execute(sql`
    with texts as (
      select source from idea_texts where source like '%/uploads/%'
      union all select source from idea_comments where source like '%/uploads/%'
      union all select source from idea_timeline where source like '%/uploads/%'
      union all select source from thread_texts where source like '%/uploads/%'
      union all select source from posts where source like '%/uploads/%'
      union all select source from thread_comments where source like '%/uploads/%'
      union all select source from article_revisions where source like '%/uploads/%'
      union all select source from case_messages where source like '%/uploads/%'
      union all select summary from cases where summary like '%/uploads/%'
      union all select content::text from drafts where content::text like '%/uploads/%'
    ), used as (
      select distinct m[1] as key from texts, regexp_matches(source, '/uploads/((?:[0-9a-f]{2}|files|private)/[0-9a-f]{32}\\.(?:webp|bin))', 'g') m
    )
    select id, storage_key from uploads u
    where kind in ('attachment', 'file') and created_at < now() - make_interval(days => ${UNUSED_UPLOAD_DAYS})
      and not exists (select 1 from used where used.key = u.storage_key)`)) as unknown as {
    id: string;
    storage_key: string;
  }[];
  for (const { id, storage_key: key } of unused) {
    await storage.remove(key);
    await db.delete(uploads).where(eq(uploads.id, id));
  }
}
