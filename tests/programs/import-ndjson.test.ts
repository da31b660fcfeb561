import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importNdjson } from "#app/programs/import/import-ndjson.ts";
import { ImportReport } from "#app/programs/import/report.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { sql } from "#tests/support/database.ts";

const silent = () => ({ add: () => {}, end: () => {} }) as never;
const createdAt = "2026-01-01T00:00:00.000Z";
const member = (id: number) => ({
  id,
  username: `m${id}`,
  displayName: `M ${id}`,
  email: `M${id}@example.test`,
  bio: "",
  createdAt,
});
const idea = (id: number, title: string) => ({
  id,
  authorId: 1,
  title,
  body: "Tab\there, a \\ and a\nline",
  category: "laptops",
  status: "underReview",
  tags: ["a b", 'c"d'],
  createdAt,
});

function files(contents: Record<string, (object | string)[]>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "ruche-ndjson-"));
  return Object.entries(contents).map(([name, rows]) => {
    const path = join(folder, `${name}.ndjson`);
    writeFileSync(
      path,
      rows.map((row) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`).join(""),
    );
    return path;
  });
}

async function run(paths: string[]) {
  const report = new ImportReport();
  await importNdjson(sql, { files: paths, report, progress: silent });
  await settleCounters(sql);
  return report;
}

test("members, ideas, votes and threads go in with exact counters; twice changes nothing; bad lines are named", async () => {
  const paths = files({
    members: [member(1), member(2), member(3)],
    ideas: [idea(1, "First"), "{not json", idea(2, "")],
    votes: [
      { ideaId: 1, memberId: 2, value: 1, createdAt },
      { ideaId: 1, memberId: 3, value: -1, createdAt },
      { ideaId: 1, memberId: 1, value: 5, createdAt },
    ],
    comments: [
      { id: 1, ideaId: 1, parentId: null, authorId: 2, body: "One", createdAt },
      { id: 2, ideaId: 1, parentId: 1, authorId: 3, body: "Two", createdAt },
      { id: 3, ideaId: 1, parentId: 2, authorId: 2, body: "Three", createdAt },
    ],
  });
  const report = await run(paths);
  expect(report.problems).toEqual([
    { file: "ideas.ndjson", line: 2, reason: "the line is not JSON" },
    { file: "ideas.ndjson", line: 3, reason: "the title is empty or over 255 characters" },
    { file: "votes.ndjson", line: 3, reason: "a vote is 1 or -1, not 5" },
  ]);
  const [row] = await sql`
    select i.title, i.tags, i.promotes, i.demotes, i.comment_count, i.status_id, t.source, c.slug, c.idea_count
    from ideas i join idea_texts t on t.idea_id = i.id join categories c on c.id = i.category_id`;
  expect(row).toEqual({
    title: "First",
    tags: ["a b", 'c"d'],
    promotes: 1,
    demotes: 1,
    comment_count: 3,
    status_id: "under-review",
    source: "Tab\there, a \\ and a\nline",
    slug: "laptops",
    idea_count: 1,
  });
  expect((await sql`select count(distinct parent_id)::int as parents from idea_comments`)[0]!.parents).toBe(
    1,
  );
  const again = await run(paths);
  expect(again.tallies.get("votes")).toEqual({ imported: 0, alreadyThere: 2, leftOut: 1 });
});

test("questions, answers and their votes go in, with what was accepted; a vote against is kept as a number", async () => {
  const question = (id: number, acceptedAnswerId: number | null) => ({
    id,
    authorId: 1,
    title: `Why ${id}?`,
    body: "It is.",
    category: "network",
    tags: ["lamp"],
    acceptedAnswerId,
    createdAt,
  });
  const answer = (id: number, questionId: number, authorId: number, downvotes = 0) => ({
    id,
    questionId,
    authorId,
    body: "Because.",
    upvotes: 0,
    downvotes,
    createdAt: `2026-01-0${id + 1}T00:00:00.000Z`,
  });
  const paths = files({
    members: [member(1), member(2), member(3)],
    questions: [question(1, 2), question(2, null), question(3, null), question(4, null)],
    answers: [answer(1, 1, 3, 1), answer(2, 1, 2), answer(3, 2, 2), answer(4, 3, 1)],
    "answer-votes": [
      { answerId: 2, memberId: 1, value: 1, createdAt },
      { answerId: 2, memberId: 3, value: 1, createdAt },
      { answerId: 1, memberId: 2, value: -1, createdAt },
      { answerId: 1, memberId: 1, value: 2, createdAt },
    ],
  });
  const report = await run(paths);
  expect(report.problems).toEqual([
    { file: "answer-votes.ndjson", line: 4, reason: "a vote is 1 or -1, not 2" },
  ]);
  expect(report.omissions).toEqual([
    {
      kind: "answer-votes",
      reason: "a vote against an answer, kept as a number on the answer",
      count: 1,
      ids: [],
    },
  ]);
  const threads = await sql`
    select t.title, t.state, t.answer_count, a.source_id as accepted, m.username as last_writer, t.answered_at::text,
      t.last_activity_at::date::text as active from threads t left join posts a on a.id = t.accepted_post_id
    join members m on m.id = t.last_writer_id order by t.source_id::int`;
  expect([...threads]).toMatchObject([
    { state: "solved", answer_count: 2, accepted: "2", last_writer: "m2", active: "2026-01-03" },
    { state: "answered", answer_count: 1, accepted: null, last_writer: "m2", active: "2026-01-04" },
    // The asker's own answer is no answer to them.
    { state: "unanswered", answer_count: 1, last_writer: "m1", answered_at: null, active: "2026-01-05" },
    { state: "unanswered", answer_count: 0, last_writer: "m1", answered_at: null, active: "2026-01-01" },
  ]);
  const posts = await sql`select helpful_count, score from posts order by source_id::int limit 2`;
  expect([...posts]).toEqual([
    { helpful_count: 0, score: -1 },
    { helpful_count: 2, score: 2 },
  ]);
  expect((await sql`select thread_count from categories where slug = 'network'`)[0]).toEqual({
    thread_count: 4,
  });
  const again = await run(paths);
  expect(again.tallies.get("questions")).toEqual({ imported: 0, alreadyThere: 4, leftOut: 0 });
  expect(again.tallies.get("answers")).toEqual({ imported: 0, alreadyThere: 4, leftOut: 0 });
  expect(again.tallies.get("answer-votes")).toEqual({ imported: 0, alreadyThere: 2, leftOut: 2 });
});

test("refuses a file it does not know", async () => {
  await expect(run(files({ badges: [] }))).rejects.toThrow("badges.ndjson is none of members.ndjson");
});
