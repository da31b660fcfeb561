import { join } from "node:path";
import { normaliseTags } from "#app/domain/core/normalise-tags.ts";
import { THREAD_TITLE_MAX } from "#app/domain/forum/limits.ts";
import { threadColumns } from "#app/domain/forum/thread-columns.server.ts";
import { newId } from "#db/ids.ts";
import { parseCount, parseText } from "../parse-row.ts";
import { dumpTime } from "./dump-time.ts";
import { inBatches } from "./in-batches.ts";
import { type Post, parsePosts } from "./parse-posts.ts";
import { type DumpRow, readRows } from "./read-rows.ts";
import type { StackExchange } from "./stack-exchange.ts";

const QUESTION = "1";
const ANSWER = "2";

/** Posts that are neither question nor answer. */
const OTHER_TYPES: Record<string, string> = {
  3: "orphaned wiki pages of tags",
  4: "summaries of tags",
  5: "wiki pages of tags",
  6: "nominations of moderators",
  7: "wiki pages of the site",
  8: "wiki pages of privileges",
};

/** `<a><b>` or, in newer dumps, `|a|b|`. */
const tagsOf = (text: string | undefined) =>
  normaliseTags(
    (text ?? "")
      .split(/[<>|]+/)
      .filter(Boolean)
      .join(","),
  );

/** Questions become threads. What is already there stays as it is. */
export async function importQuestions(dump: StackExchange): Promise<void> {
  const { sql, folder, report } = dump;
  await sql`create temporary table staged_solutions (answer bigint primary key, question bigint not null)`;
  const path = join(folder, "Posts.xml");
  for await (const rows of inBatches(readRows({ ...dump, path, kind: "questions" }))) {
    const questions = rows.filter((row) => {
      if (row.PostTypeId !== QUESTION && row.PostTypeId !== ANSWER)
        report.omit(
          "other posts",
          OTHER_TYPES[row.PostTypeId ?? ""] ?? `posts of type ${row.PostTypeId}`,
          row.Id,
        );
      return row.PostTypeId === QUESTION;
    });
    if (questions.length > 0) await importBatch(dump, questions);
  }
}

async function importBatch(dump: StackExchange, rows: DumpRow[]): Promise<void> {
  const { sql, source, report } = dump;
  const ids = rows.map((row) => row.Id);
  const known = await sql<{ id: string }[]>`
    select source_id as id from threads where source = ${source} and source_id in ${sql(ids)}`;
  const there = new Set(known.map((row) => row.id));
  const duplicates = await sql<{ post: string; saidAt: Date }[]>`
    select post::text, said_at as "saidAt" from staged_duplicates where post in ${sql(ids)}`;
  const repeats = new Map(duplicates.map((row) => [row.post, row.saidAt]));
  const solved = rows.filter((row) => row.AcceptedAnswerId);
  if (solved.length > 0) {
    await sql`insert into staged_solutions ${sql(
      solved.map((row) => ({ answer: row.AcceptedAnswerId!, question: row.Id })),
    )} on conflict do nothing`;
  }
  const fresh = rows.filter((row) => !there.has(row.Id));
  const threads = await parsePosts(dump, "questions", fresh, (post) =>
    columnsOf(dump, post, repeats.get(post.row.Id)),
  );
  report.count("questions", { imported: threads.length, alreadyThere: there.size });
  if (threads.length === 0) return;
  const locked = threads.filter(({ thread }) => thread.lock_reason === "staff");
  await sql`begin`;
  await sql`insert into threads ${sql(threads.map(({ thread }) => thread))}`;
  await sql`insert into thread_texts ${sql(threads.map(({ text }) => text))}`;
  if (locked.length > 0) {
    await sql`insert into thread_steps ${sql(
      locked.map(({ thread }) => ({
        id: newId(thread.locked_at!.getTime()),
        thread_id: thread.id,
        kind: "locked",
        created_at: thread.locked_at,
      })),
    )}`;
  }
  await sql`commit`;
}

/** The row of a thread and that of its text; a question that `repeats` another is locked for that. */
function columnsOf(dump: StackExchange, post: Post, repeats: Date | undefined) {
  const { row, createdAt, markdown } = post;
  const { thread, text } = threadColumns({
    title: parseText(row.Title?.trim(), "Title", THREAD_TITLE_MAX),
    body: markdown,
    tags: tagsOf(row.Tags),
    language: dump.language,
  });
  const closedAt = row.ClosedDate ? dumpTime(row.ClosedDate, "ClosedDate") : repeats;
  const id = newId(createdAt.getTime());
  return {
    thread: {
      id,
      ...thread,
      author_id: post.authorId,
      category_id: dump.categoryId,
      // Settled with the counters, from the answers that come.
      state: closedAt ? "locked" : "unanswered",
      historic_score: post.score,
      historic_views: parseCount(row.ViewCount, "ViewCount"),
      created_at: createdAt,
      edited_at: post.editedAt,
      last_activity_at: row.LastActivityDate ? dumpTime(row.LastActivityDate, "LastActivityDate") : createdAt,
      locked_at: closedAt ?? null,
      lock_reason: closedAt ? (repeats ? "duplicate" : "staff") : null,
      source: dump.source,
      source_id: row.Id,
    },
    text: { thread_id: id, source: text.source, html: text.html, renderer_version: text.rendererVersion },
  };
}
