import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { categoryFinder } from "#app/programs/import/import-categories.ts";
import { importComments } from "#app/programs/import/import-comments.ts";
import { importIdeas } from "#app/programs/import/import-ideas.ts";
import { ImportReport } from "#app/programs/import/report.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { sql } from "#tests/support/database.ts";

const silent = () => ({ add: () => {}, end: () => {} }) as never;

async function run(files: { ideas: string; comments?: string }, columns: Record<string, string> = {}) {
  const report = new ImportReport();
  const shared = { source: "city", language: "es", columns, report, progress: silent };
  await importIdeas(sql, { ...shared, path: files.ideas, categoryIdFor: categoryFinder(sql, "City") });
  if (files.comments) await importComments(sql, { ...shared, columns: {}, path: files.comments });
  await settleCounters(sql);
  return report;
}

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "ruche-csv-")), name);
  writeFileSync(path, text);
  return path;
}

const real = fileURLToPath(new URL("../../../shared/data/decide-madrid", import.meta.url));

describe.skipIf(!existsSync(real))("a city's real ideas (shared/data/decide-madrid)", () => {
  const ideas = join(real, "proposals.csv");
  const comments = join(real, "comments.csv");
  const rows = (path: string) => parse(readFileSync(path), { columns: true }) as Record<string, string>[];
  const sum = (all: Record<string, string>[], field: string) =>
    all.reduce((total, row) => total + Number(row[field]), 0);

  test("arrive whole: every idea, support, comment, vote and person; twice changes nothing", async () => {
    const [inIdeas, inComments] = [rows(ideas), rows(comments)];
    const report = await run({ ideas, comments });
    expect(report.problems).toEqual([]);
    const [totals] = await sql`
      select (select count(*)::int from ideas) as ideas, (select sum(historic_supports)::int from ideas) as supports,
        (select sum(promotes + demotes)::int from ideas) as votes, (select count(*)::int from idea_votes) as rows,
        (select count(*)::int from idea_comments) as comments,
        (select count(distinct author_id)::int from idea_comments) as writers,
        (select sum(historic_promotes)::int from idea_comments) as promotes,
        (select sum(historic_demotes)::int from idea_comments) as demotes`;
    expect(totals).toEqual({
      ideas: inIdeas.length,
      supports: sum(inIdeas, "numSupports"),
      // Supports have no voter behind them, so they are no votes.
      votes: 0,
      rows: 0,
      comments: inComments.length,
      writers: new Set(inComments.map((row) => row.userId)).size,
      promotes: sum(inComments, "numPositiveVotes"),
      demotes: sum(inComments, "numNegativeVotes"),
    });
    expect(totals).toMatchObject({ ideas: 80, supports: 228_140, comments: 5633, writers: 2251 });

    const again = await run({ ideas, comments });
    expect(again.tallies.get("ideas")).toEqual({ imported: 0, alreadyThere: 80, leftOut: 0 });
    expect(again.tallies.get("comments")).toEqual({ imported: 0, alreadyThere: 5633, leftOut: 0 });
  });

  test("threads keep their order in one level, gaps their place, and counts what they count", async () => {
    await run({ ideas, comments });
    const [shape] = await sql`
      select count(*) filter (where k.parent_id is not null and p.parent_id is not null)::int as too_deep,
        count(*) filter (where p.idea_id <> k.idea_id)::int as strayed,
        count(*) filter (where k.deleted_at is not null)::int as gaps
      from idea_comments k left join idea_comments p on p.id = k.parent_id`;
    expect(shape).toEqual({
      too_deep: 0,
      strayed: 0,
      gaps: rows(comments).filter((row) => !row.text?.trim()).length,
    });
    const [counted] = await sql`
      select sum(comment_count)::int as counted, (select count(*)::int from idea_comments where deleted_at is null) as there from ideas`;
    expect(counted!.counted).toBe(counted!.there);
  });
});

test("a row that does not fit is reported with its line and reason, and the rest goes in", async () => {
  const report = await run({
    ideas: file(
      "ideas.csv",
      'id,title,date,numSupports\n1,Good,2020-01-02,5\n2,,2020-01-02,1\n3,"Two\nlines",not a day,1\n4,Fine,2020-01-03,many\n5,Last,2020-01-04,\n',
    ),
  });
  expect(report.tallies.get("ideas")).toEqual({ imported: 2, alreadyThere: 0, leftOut: 3 });
  expect(report.problems).toEqual([
    { file: "ideas.csv", line: 3, reason: "title is empty" },
    { file: "ideas.csv", line: 4, reason: '"not a day" is not a date' },
    { file: "ideas.csv", line: 6, reason: 'supports is not a count: "many"' },
  ]);
  expect((await sql`select title from ideas order by number`).map((row) => row.title)).toEqual([
    "Good",
    "Last",
  ]);
});

test("columns go by other names when told", async () => {
  await run(
    { ideas: file("idees.csv", "ref,Titre,Jour\n9,Une idée,2021-05-06\n") },
    { id: "ref", title: "Titre", date: "Jour" },
  );
  expect((await sql`select title, source_id from ideas`)[0]).toEqual({ title: "Une idée", source_id: "9" });
});

test("a mapping to a column that is not there says which there are", async () => {
  const ideas = file("ideas.csv", "id,title,date\n1,A,2020-01-01\n");
  await expect(run({ ideas }, { title: "Titel" })).rejects.toThrow(
    'there is no column "Titel" for title; the file has: id, title, date',
  );
});
