import { newId } from "#db/ids.ts";
import type { StackExchange } from "./stack-exchange.ts";

/**
 * Questions that were closed for it lead to the one they repeat. Only those: a link here that somebody took away since is
 * not made again. One may repeat an older question, or one that repeats none, so that nobody is led in circles.
 */
export async function linkDuplicates({ sql, source, report }: StackExchange): Promise<void> {
  await sql`begin`;
  const linked = await sql<{ id: string; otherId: string; lockedAt: Date }[]>`
    update threads t set duplicate_of_id = o.id from staged_duplicates d
    join threads o on o.source = ${source} and o.source_id = d.related::text
    where t.source = ${source} and t.source_id = d.post::text and t.lock_reason = 'duplicate'
      and t.duplicate_of_id is null and t.id <> o.id
      and (d.related < d.post or not exists (select 1 from staged_duplicates r where r.post = d.related))
    returning t.id, o.id as "otherId", t.locked_at as "lockedAt"`;
  if (linked.length > 0) {
    await sql`insert into thread_steps ${sql(
      linked.map(({ id, otherId, lockedAt }) => ({
        id: newId(lockedAt.getTime()),
        thread_id: id,
        kind: "duplicate",
        other_thread_id: otherId,
        created_at: lockedAt,
      })),
    )}`;
  }
  await sql`commit`;
  report.count("duplicates", { imported: linked.length });
  const rest = await sql<{ link: string; linked: boolean }[]>`
    select d.link, t.duplicate_of_id is not null as linked from staged_duplicates d
    left join threads t on t.source = ${source} and t.source_id = d.post::text`;
  report.count("duplicates", { alreadyThere: rest.filter((row) => row.linked).length - linked.length });
  for (const row of rest)
    if (!row.linked) report.omit("duplicates", "one of the two questions is not here", row.link);
}
