import { join } from "node:path";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { inBatches } from "./in-batches.ts";
import { parsePosts } from "./parse-posts.ts";
import { type DumpRow, readRows } from "./read-rows.ts";
import type { StackExchange } from "./stack-exchange.ts";

const ANSWER = "2";

/**
 * Answers become posts, and the accepted ones solve their questions. Read after all questions: one that was merged into
 * another question can be older than that.
 */
export async function importAnswers(dump: StackExchange): Promise<void> {
  const rows = readRows({ ...dump, path: join(dump.folder, "Posts.xml"), kind: "answers" });
  for await (const batch of inBatches(rows)) {
    const answers = batch.filter((row) => row.PostTypeId === ANSWER);
    if (answers.length > 0) await importBatch(dump, answers);
  }
}

async function importBatch(dump: StackExchange, rows: DumpRow[]): Promise<void> {
  const { sql, source, report } = dump;
  const known = await sql<{ id: string }[]>`
    select source_id as id from posts where source_system = ${source} and source_id in ${sql(rows.map((row) => row.Id))}`;
  const there = new Set(known.map((row) => row.id));
  const threads = await sql<{ id: string; question: string }[]>`
    select id, source_id as question from threads
    where source = ${source} and source_id in ${sql(rows.map((row) => row.ParentId ?? ""))}`;
  const threadIds = new Map(threads.map((row) => [row.question, row.id]));
  const fresh = rows.filter((row) => {
    if (there.has(row.Id)) return false;
    if (threadIds.has(row.ParentId ?? "")) return true;
    report.omit("answers", "their question is not here", row.Id);
    return false;
  });
  const posts = await parsePosts(dump, "answers", fresh, ({ row, createdAt, ...post }) => ({
    id: newId(createdAt.getTime()),
    thread_id: threadIds.get(row.ParentId!)!,
    author_id: post.authorId,
    source: post.markdown,
    html: renderMarkdown(post.markdown),
    renderer_version: RENDERER_VERSION,
    historic_score: post.score,
    created_at: createdAt,
    edited_at: post.editedAt,
    source_system: source,
    source_id: row.Id,
  }));
  report.count("answers", { imported: posts.length, alreadyThere: there.size });
  if (posts.length === 0) return;
  await sql`begin`;
  await sql`insert into posts ${sql(posts)}`;
  await sql`update threads set last_writer_id = null where id in ${sql([...new Set(posts.map((post) => post.thread_id))])}`;
  // Only with an answer that is new here: what was decided here since is not decided again. Votes know their day only.
  const solved = await sql`
    update threads t set accepted_post_id = p.id, accepted_by_id = t.author_id,
      solved_at = greatest(p.created_at, v.accepted_at)
    from posts p join staged_solutions s on s.answer = p.source_id::bigint
    left join staged_votes v on v.post = s.answer
    where p.id in ${sql(posts.map((post) => post.id))} and t.id = p.thread_id and t.source_id = s.question::text
      and t.accepted_post_id is null`;
  await sql`commit`;
  report.count("accepted answers", { imported: solved.count });
}
