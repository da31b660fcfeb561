import { existsSync } from "node:fs";
import { join } from "node:path";
import { REMARK_MAX } from "#app/domain/forum/limits.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { parseText } from "../parse-row.ts";
import { authorsOf } from "./authors.ts";
import { commentMarkdown } from "./comment-markdown.ts";
import { dumpTime } from "./dump-time.ts";
import { inBatches } from "./in-batches.ts";
import { type DumpRow, readRows } from "./read-rows.ts";
import { refuseRow } from "./refuse-row.ts";
import type { StackExchange } from "./stack-exchange.ts";

type Place = { source_id: string; thread_id: string; post_id: string | null };

/** Comments become remarks under their question or answer. */
export async function importRemarks(dump: StackExchange): Promise<void> {
  const path = join(dump.folder, "Comments.xml");
  if (!existsSync(path)) return;
  for await (const rows of inBatches(readRows({ ...dump, path, kind: "remarks" })))
    await importBatch(dump, rows);
}

async function importBatch(dump: StackExchange, rows: DumpRow[]): Promise<void> {
  const { sql, source, report } = dump;
  const known = await sql<{ id: string }[]>`
    select source_id as id from thread_comments
    where source_system = ${source} and source_id in ${sql(rows.map((row) => row.Id))}`;
  const there = new Set(known.map((row) => row.id));
  const about = sql(rows.map((row) => row.PostId ?? ""));
  const found = await sql<Place[]>`
    select source_id, id as thread_id, null as post_id from threads where source = ${source} and source_id in ${about}
    union all
    select source_id, thread_id, id from posts where source_system = ${source} and source_id in ${about}`;
  const places = new Map(found.map((place) => [place.source_id, place]));
  const author = await authorsOf(
    dump,
    rows.map((row) => row.UserId),
  );
  const remarks = [];
  for (const row of rows) {
    if (there.has(row.Id)) continue;
    const place = places.get(row.PostId ?? "");
    if (!place) {
      report.omit("remarks", "what they are about is not here", row.Id);
      continue;
    }
    try {
      const text = commentMarkdown(parseText(row.Text?.trim(), "Text", REMARK_MAX));
      const createdAt = dumpTime(row.CreationDate, "CreationDate");
      const { id, known: isThere } = author(row.UserId);
      if (!isThere)
        report.change(
          "remarks",
          "stand under a former member: their author has no account in the dump",
          row.Id,
        );
      remarks.push({
        id: newId(createdAt.getTime()),
        thread_id: place.thread_id,
        post_id: place.post_id,
        author_id: id,
        source: text,
        html: renderMarkdown(text),
        renderer_version: RENDERER_VERSION,
        historic_score: Number(row.Score ?? 0),
        created_at: createdAt,
        source_system: source,
        source_id: row.Id,
      });
    } catch (error) {
      refuseRow(report, "remarks", row, error);
    }
  }
  report.count("remarks", { imported: remarks.length, alreadyThere: there.size });
  if (remarks.length === 0) return;
  await sql`begin`;
  await sql`insert into thread_comments ${sql(remarks)}`;
  await sql`update threads set last_writer_id = null where id in ${sql([...new Set(remarks.map((row) => row.thread_id))])}`;
  await sql`commit`;
}
