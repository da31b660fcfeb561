import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { examine } from "#app/programs/doctor/command.ts";
import { categoryFinder } from "#app/programs/import/import-categories.ts";
import { ImportReport } from "#app/programs/import/report.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { importStackExchange } from "#app/programs/import/stackexchange/import-stackexchange.ts";
import { sql } from "#tests/support/database.ts";

const silent = () => ({ add: () => {}, end: () => {} }) as never;

async function run(folder: string) {
  const report = new ImportReport();
  const categoryId = await categoryFinder(sql, "Quantum", { takesIdeas: false })("Quantum");
  const shared = { source: "quantum", language: "en", categoryId, report, progress: silent } as const;
  await importStackExchange(sql, { ...shared, folder });
  await settleCounters(sql);
  return report;
}

/** Every table that the import writes to, as it is now, without what no second run can keep. */
const everything = async () => {
  const [row] = await sql`
    select (select md5(string_agg(t::text, '' order by id)) from threads t) as threads,
      (select md5(string_agg(t::text, '' order by thread_id)) from thread_texts t) as texts,
      (select md5(string_agg(p::text, '' order by id)) from posts p) as posts,
      (select md5(string_agg(c::text, '' order by id)) from thread_comments c) as remarks,
      (select md5(string_agg(s::text, '' order by id)) from thread_steps s) as steps,
      (select md5(string_agg(m::text, '' order by id)) from members m) as members,
      (select md5(string_agg(c::text, '' order by id)) from categories c) as categories`;
  return row;
};

const real = fileURLToPath(new URL("../../../shared/data/quantum-stackexchange", import.meta.url));

describe.skipIf(!existsSync(real))("a real dump (shared/data/quantum-stackexchange)", () => {
  type Attributes = Record<string, string>;
  /** Read without the importer's parser: a row a line, values without their escapes. */
  const rows = (name: string): Attributes[] =>
    readFileSync(join(real, name), "utf8")
      .split("\n")
      .filter((line) => line.includes("<row "))
      .map((line) => Object.fromEntries([...line.matchAll(/ (\w+)="([^"]*)"/g)].map((at) => [at[1], at[2]])));
  const sum = (all: Attributes[], field: string) =>
    all.reduce((total, row) => total + Number(row[field] ?? 0), 0);
  const posts = rows("Posts.xml");
  const [questions, answers] = ["1", "2"].map((type) => posts.filter((row) => row.PostTypeId === type));
  const comments = rows("Comments.xml");
  const users = rows("Users.xml");
  const votes = rows("Votes.xml");
  const links = rows("PostLinks.xml");
  let report: ImportReport;
  beforeEach(async () => {
    report = await run(real);
  });

  test("arrives whole: by type, score, views, date and author", async () => {
    const [totals] = await sql`
      select (select count(*)::int from threads) as questions, (select count(*)::int from posts) as answers,
        (select count(*)::int from thread_comments) as remarks,
        (select count(*)::int from members where source_id <> 'former') as people,
        (select sum(historic_score)::int from threads) as question_score,
        (select sum(score)::int from posts) as answer_score,
        (select sum(historic_score)::int from thread_comments) as remark_score,
        (select sum(historic_views)::int from threads) as views, (select sum(answer_count)::int from threads) as counted,
        (select count(distinct author_id)::int from threads) as askers,
        (select to_char(min(created_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS') from threads) as first,
        (select to_char(max(created_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS') from posts) as last,
        (select count(*)::int from post_votes) as votes, (select count(*)::int from thread_follows) as follows`;
    const dates = (all: Attributes[]) => all.map((row) => row.CreationDate!).sort();
    expect(totals).toEqual({
      questions: questions!.length,
      answers: answers!.length,
      remarks: comments.length,
      people: users.length,
      question_score: sum(questions!, "Score"),
      answer_score: sum(answers!, "Score"),
      remark_score: sum(comments, "Score"),
      views: sum(questions!, "ViewCount"),
      counted: answers!.length,
      // One asker has no account in the dump.
      askers: new Set(questions!.map((row) => row.OwnerUserId)).size,
      first: dates(questions!)[0],
      last: dates(answers!).at(-1),
      // Votes have no voter behind them, so they are numbers.
      votes: 0,
      follows: 0,
    });
    expect(totals).toMatchObject({ questions: 612, answers: 1060, remarks: 3413, people: 3461 });
    // What the posts say of themselves is what their votes say.
    const net = votes.reduce((total, row) => {
      const isHere = posts.some((post) => post.Id === row.PostId && "12".includes(post.PostTypeId!));
      return total + (isHere ? Number(row.VoteTypeId === "2") - Number(row.VoteTypeId === "3") : 0);
    }, 0);
    expect(totals!.question_score + totals!.answer_score).toBe(net);
  });

  test("with what was accepted, closed, repeated and tagged, and in a state that follows", async () => {
    const accepted = await sql`
      select t.source_id as question, p.source_id as answer from threads t join posts p on p.id = t.accepted_post_id
      where p.thread_id = t.id and t.accepted_by_id = t.author_id and t.solved_at >= p.created_at`;
    const pairs = (all: { question?: string; answer?: string }[]) =>
      all.map(({ question, answer }) => `${question} ${answer}`).sort();
    expect(pairs([...accepted])).toEqual(
      pairs(
        questions!
          .filter((row) => row.AcceptedAnswerId)
          .map((row) => ({ question: row.Id!, answer: row.AcceptedAnswerId! })),
      ),
    );
    const repeated = await sql`
      select t.source_id || ' ' || o.source_id as pair from threads t join threads o on o.id = t.duplicate_of_id
      where t.lock_reason = 'duplicate' order by 1`;
    const isHere = new Set(questions!.map((row) => row.Id));
    const first = new Map<string, string>();
    for (const { LinkTypeId, PostId, RelatedPostId } of links)
      if (LinkTypeId === "3" && !first.has(PostId!)) first.set(PostId!, RelatedPostId!);
    const expected = [...first].filter((pair) => pair.every((id) => isHere.has(id)));
    expect(repeated.map((row) => row.pair)).toEqual(expected.map((pair) => pair.join(" ")).sort());
    expect(repeated.length).toBe(10);
    const [shape] = await sql`
      select count(*) filter (where locked_at is not null)::int as locked,
        (select count(*)::int from thread_steps) as told,
        count(*) filter (where locked_at is null and state = 'solved')::int as solved,
        (select count(distinct tag)::int from threads, unnest(tags) tag) as tags,
        count(*) filter (where last_activity_at < greatest(created_at, last_answer_at))::int as sleeping
      from threads`;
    expect(shape).toEqual({
      locked: questions!.filter((row) => row.ClosedDate).length,
      told: questions!.filter((row) => row.ClosedDate).length,
      solved: questions!.filter((row) => row.AcceptedAnswerId && !row.ClosedDate).length,
      tags: new Set(questions!.flatMap((row) => row.Tags!.split("&lt;").slice(1))).size,
      sleeping: 0,
    });
    expect((await sql`select takes_ideas, thread_count from categories where slug = 'quantum'`)[0]).toEqual({
      takes_ideas: false,
      thread_count: 612,
    });
    const wrong = (await examine(sql, { fix: false })).filter((finding) => finding.differences.length > 0);
    expect(wrong).toEqual([]);
  });

  test("tells what it left out and changed", async () => {
    expect(report.problems).toEqual([]);
    const named = (kind: string) =>
      report.omissions
        .filter((omission) => omission.kind === kind)
        .reduce((total, omission) => total + omission.count, 0);
    const of = (type: string) => votes.filter((row) => row.VoteTypeId === type).length;
    const here = new Set(posts.filter((row) => "12".includes(row.PostTypeId!)).map((row) => row.Id));
    const counted = votes.filter((row) => "123".includes(row.VoteTypeId!) && here.has(row.PostId!)).length;
    expect(report.tallies.get("votes")).toEqual({
      imported: counted,
      alreadyThere: 0,
      leftOut: votes.length - counted,
    });
    expect(named("votes")).toBe(votes.length - counted);
    expect(report.omissions.find(({ reason }) => reason.startsWith("favourites"))?.count).toBe(of("5"));
    expect(named("other posts")).toBe(posts.length - questions!.length - answers!.length);
    expect(named("links") + named("duplicates")).toBe(links.length - 10);
    expect(report.changes.find(({ kind }) => kind === "questions")).toEqual({
      kind: "questions",
      reason: "stand under a former member: their author has no account in the dump",
      count: 1,
      ids: ["1808"],
    });
  });

  test("a second time changes nothing, whatever was done here since", async () => {
    await sql`update threads set title = 'Ours now', historic_score = 3, accepted_post_id = null, accepted_by_id = null,
      solved_at = null, duplicate_of_id = null, lock_reason = null, locked_at = null`;
    await settleCounters(sql);
    const before = await everything();
    const again = await run(real);
    expect(await everything()).toEqual(before);
    for (const [kind, tally] of again.tallies) expect([kind, tally.imported]).toEqual([kind, 0]);
    expect(again.tallies.get("questions")?.alreadyThere).toBe(612);
    expect(again.tallies.get("remarks")?.alreadyThere).toBe(3413);
  });
});

const question = (id: number, more = "") =>
  `<row Id="${id}" PostTypeId="1" CreationDate="2020-01-0${id}T10:00:00.000" Score="1" ViewCount="7" Body="&lt;p&gt;Why ${id}?&lt;/p&gt;" OwnerUserId="5" LastActivityDate="2020-02-01T00:00:00.000" Title="Why ${id}?" Tags="|c++|lamp|" ${more}/>`;

function dump(files: Record<string, string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), "ruche-dump-"));
  for (const [name, rows] of Object.entries(files))
    writeFileSync(
      join(folder, `${name}.xml`),
      `<?xml version="1.0"?>\n<rows>\n${rows.join("\n")}\n</rows>\n`,
    );
  return folder;
}

const USERS = [`<row Id="5" CreationDate="2019-01-01T00:00:00.000" DisplayName="Niel de B" />`];

test("rows that do not fit are named with their line and reason, and the rest goes in", async () => {
  const report = await run(
    dump({
      Users: [...USERS, `<row Id="6" CreationDate="never" DisplayName="Nobody" />`],
      Posts: [
        question(1),
        `<row Id="2" PostTypeId="1" CreationDate="2020-01-02T10:00:00.000" Body="&lt;p&gt;No title&lt;/p&gt;" />`,
        `<row Id="3" PostTypeId="2" ParentId="99" CreationDate="2020-01-02T10:00:00.000" Body="&lt;p&gt;Of nothing&lt;/p&gt;" />`,
        `<row PostTypeId="2" />`,
      ],
      Comments: [`<row Id="9" PostId="77" Text="Of nothing" CreationDate="2020-01-02T10:00:00.000" />`],
    }),
  );
  expect(report.problems).toEqual([
    { file: "Users.xml", line: 4, reason: 'row 6: CreationDate is not a date: "never"' },
    { file: "Posts.xml", line: 6, reason: "the row has no number for an Id" },
    { file: "Posts.xml", line: 4, reason: "row 2: Title is empty" },
    { file: "Posts.xml", line: 6, reason: "the row has no number for an Id" },
  ]);
  expect(report.omissions).toEqual([
    { kind: "answers", reason: "their question is not here", count: 1, ids: ["3"] },
    { kind: "remarks", reason: "what they are about is not here", count: 1, ids: ["9"] },
  ]);
  expect((await sql`select title, tags, historic_score as score, state from threads`)[0]).toEqual({
    title: "Why 1?",
    tags: ["c++", "lamp"],
    score: 1,
    state: "unanswered",
  });
});

test("what comes later is added: an answer older than its question, an accepted one, a mention that leads somewhere", async () => {
  await run(dump({ Users: USERS, Posts: [question(4, `AcceptedAnswerId="2"`)] }));
  expect((await sql`select state from threads`)[0]).toEqual({ state: "unanswered" });
  await run(
    dump({
      Users: USERS,
      Posts: [
        `<row Id="2" PostTypeId="2" ParentId="4" CreationDate="2020-01-01T10:00:00.000" Score="-2" Body="&lt;p&gt;So&lt;/p&gt;" />`,
        question(4, `AcceptedAnswerId="2"`),
      ],
      Comments: [
        `<row Id="9" PostId="2" Text="@NielDeB $\\{0,1\\}$ and *this*" Score="4" CreationDate="2021-01-02T10:00:00.000" UserId="5" />`,
      ],
    }),
  );
  const [thread] = await sql`
    select t.state, t.answer_count, p.score, m.display_name as answerer, w.username as last_writer,
      t.last_activity_at::date::text as active, c.html, c.historic_score as remark
    from threads t join posts p on p.id = t.accepted_post_id join members m on m.id = p.author_id
    join members w on w.id = t.last_writer_id join thread_comments c on c.post_id = p.id`;
  expect(thread).toEqual({
    state: "solved",
    answer_count: 1,
    score: -2,
    answerer: "Former member",
    last_writer: "nieldeb",
    active: "2021-01-02",
    html: '<p><a class="mention" href="/people/NielDeB">@NielDeB</a> $\\{0,1\\}$ and <em>this</em></p>\n',
    remark: 4,
  });
});

test("a question that repeats a younger one, which repeats it, does not send people in circles", async () => {
  const closed = `ClosedDate="2020-03-01T00:00:00.000"`;
  const link = (id: number, from: number, to: number) =>
    `<row Id="${id}" CreationDate="2020-02-02T00:00:00.000" PostId="${from}" RelatedPostId="${to}" LinkTypeId="3" />`;
  const report = await run(
    dump({
      Users: USERS,
      Posts: [question(1, closed), question(2, closed)],
      PostLinks: [link(1, 1, 2), link(2, 2, 1)],
    }),
  );
  const threads = await sql`
    select t.source_id, o.source_id as repeats from threads t left join threads o on o.id = t.duplicate_of_id order by 1`;
  expect([...threads]).toEqual([
    { source_id: "1", repeats: null },
    { source_id: "2", repeats: "1" },
  ]);
  expect(report.tallies.get("duplicates")).toEqual({ imported: 1, alreadyThere: 0, leftOut: 1 });
});

test("a folder that is no dump is refused", async () => {
  await expect(run(dump({ Posts: [] }))).rejects.toThrow("there is no Users.xml in");
});
