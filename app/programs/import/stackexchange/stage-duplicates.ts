import { existsSync } from "node:fs";
import { join } from "node:path";
import { timeOf } from "./dump-time.ts";
import { inBatches } from "./in-batches.ts";
import { isNumber } from "./is-number.ts";
import { readRows } from "./read-rows.ts";
import type { StackExchange } from "./stack-exchange.ts";

/** Which question repeats which, in `staged_duplicates`: the first that is told of each. */
export async function stageDuplicates(dump: StackExchange): Promise<void> {
  const { sql, folder, report } = dump;
  await sql`create temporary table staged_duplicates (post bigint primary key, related bigint, said_at timestamptz, link text)`;
  const path = join(folder, "PostLinks.xml");
  if (!existsSync(path)) return;
  for await (const rows of inBatches(readRows({ ...dump, path, kind: "links" }))) {
    const duplicates = rows.filter((row) => {
      if (row.LinkTypeId === "3" && isNumber(row.PostId) && isNumber(row.RelatedPostId)) return true;
      report.omit("links", "links between posts: they are in the text already", row.Id);
      return false;
    });
    const fresh = await sql<{ link: string }[]>`
      insert into staged_duplicates (link, post, related, said_at)
      select * from unnest(${duplicates.map((row) => row.Id)}::text[], ${duplicates.map((row) => row.PostId!)}::bigint[],
        ${duplicates.map((row) => row.RelatedPostId!)}::bigint[],
        ${duplicates.map((row) => (timeOf(row.CreationDate) ?? new Date()).toISOString())}::timestamptz[])
      on conflict do nothing returning link`;
    const taken = new Set(fresh.map((row) => row.link));
    for (const row of duplicates)
      if (!taken.has(row.Id))
        report.omit("links", "a question repeats one other here; this is its second", row.Id);
  }
}
