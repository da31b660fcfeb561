import type { Sql } from "#db/types.ts";

export type Quoted = { number: number; name: string; source: string };

/** The words to quote of an answer of this thread, or of the question itself (0); null when everybody may not read them. */
export async function getQuoted(
  sql: Sql,
  { threadId, number }: { threadId: string; number: number },
): Promise<Quoted | null> {
  const [row] =
    number === 0
      ? await sql<Quoted[]>`
          select 0 as number, a.display_name as name, x.source from threads t join thread_texts x on x.thread_id = t.id
            join members a on a.id = t.author_id where t.id = ${threadId} and x.gone_at is null`
      : await sql<Quoted[]>`
          select p.number::float8 as number, a.display_name as name, p.source from posts p join members a on a.id = p.author_id
          where p.number = ${number} and p.thread_id = ${threadId} and p.visibility = 'public' and p.deleted_at is null`;
  return row ?? null;
}
