import { describe, expect, test } from "vitest";
import { changeRole } from "#app/domain/accounts/change-role.server.ts";
import { noteReaders } from "#app/domain/ambassadors/note-readers.server.ts";
import { listPyramidPeople, loadPyramid } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { pyramidQuery, readPyramidView } from "#app/domain/ambassadors/pyramid-view.ts";
import { settleMonths } from "#app/domain/ambassadors/settle-months.server.ts";
import { changeVisibility } from "#app/domain/ideas/change-visibility.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { AMBASSADOR_CHECKS } from "#app/programs/doctor/ambassador-checks.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const idea = { title: "A bell", body: "Ring.", category: "general", tags: [], language: "en" as const };
const submit = async (by: Awaited<ReturnType<typeof aMember>>) => {
  await aCategory("general");
  return submitIdea(db, by, { ...idea, onBehalfOf: "" });
};
const monthsOf = async (memberId: string) =>
  (await sql`select segment from member_months where member_id = ${memberId} order by month`).map(
    ({ segment }) => segment,
  );
/** The first day of a month, so many back. */
const month = (back = 0) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
};
const wrong = async () =>
  (await Promise.all(AMBASSADOR_CHECKS.map(({ find }) => sql.unsafe(find)))).map((rows) => [...rows]);

describe("what a member was in a month", () => {
  test("is the most they did: posting counts above commenting, that above reading", async () => {
    const [author, talker] = [await aMember(), await aMember()];
    const { number } = await submit(author);
    await commentOnIdea(db, talker, { number, body: "Louder." });
    await commentOnIdea(db, author, { number, body: "How loud?" });
    await drainLog();
    expect(await monthsOf(author.id)).toEqual(["creator"]);
    expect(await monthsOf(talker.id)).toEqual(["contributor"]);
    expect(await wrong()).toEqual([[], [], []]);
  });

  test("is less again once what they did is deleted, hidden or taken back; they were there all the same", async () => {
    const [author, talker, voter] = [await aMember(), await aMember(), await aMember()];
    const posted = await submit(author);
    const comment = await commentOnIdea(db, talker, { number: posted.number, body: "Louder." });
    const other = await anIdea({ by: await aMember({ role: "agent" }) });
    await setVote(sql, voter, { number: other.number, value: 1 });
    await drainLog();
    await deleteComment(db, talker, { number: comment.number });
    await setVote(sql, voter, { number: other.number, value: 0 });
    await changeVisibility(db, await aMember({ role: "moderator" }), {
      number: posted.number,
      visibility: "hidden",
    });
    await drainLog();
    // Their own vote on their idea stays: they took part.
    expect(await monthsOf(author.id)).toEqual(["contributor"]);
    expect(await monthsOf(talker.id)).toEqual(["reader"]);
    expect(await monthsOf(voter.id)).toEqual(["reader"]);
    expect(await wrong()).toEqual([[], [], []]);
  });

  test("is nothing for staff, from the day they join the team", async () => {
    const [member, admin] = [await aMember(), await aMember({ role: "admin" })];
    await submit(member);
    await submit(admin);
    await drainLog();
    expect(await monthsOf(member.id)).toEqual(["creator"]);
    expect(await monthsOf(admin.id)).toEqual([]);
    await changeRole(db, admin, { username: member.username, role: "agent" });
    await drainLog();
    expect(await monthsOf(member.id)).toEqual([]);
    expect(await wrong()).toEqual([[], [], []]);
  });

  test("is the same when it is made anew, and doctor finds and mends what is not", async () => {
    const [author, member] = [await aMember(), await aMember()];
    await submit(author);
    await drainLog();
    await sql`insert into member_months (member_id, month, segment) values (${member.id}, ${month(1)}, 'creator')`;
    await sql`update member_months set segment = 'reader' where member_id = ${author.id}`;
    const before = await wrong();
    expect(before[1]).toHaveLength(2);
    await sql.unsafe(AMBASSADOR_CHECKS[1]!.fix!);
    expect(await wrong()).toEqual([[], [], []]);
    expect([await monthsOf(author.id), await monthsOf(member.id)]).toEqual([["creator"], ["reader"]]);
    await settleMonths(db);
    expect([await monthsOf(author.id), await monthsOf(member.id)]).toEqual([["creator"], ["reader"]]);
  });

  test("is a reader for who only came; what is older than the year is forgotten", async () => {
    const [reader, away] = [await aMember({ lastActiveAt: new Date() }), await aMember()];
    await sql`insert into member_months (member_id, month, segment) values (${away.id}, ${month(14)}, 'reader')`;
    await noteReaders(db);
    await noteReaders(db);
    await settleMonths(db);
    expect([await monthsOf(reader.id), await monthsOf(away.id)]).toEqual([["reader"], []]);
  });
});

describe("the pyramid", () => {
  const view = (query = "") => readPyramidView(new URLSearchParams(query), new Date());
  const was = (memberId: string, back: number, segment: string) =>
    sql`insert into member_months (member_id, month, segment) values (${memberId}, ${month(back)}, ${segment})`;

  test("counts the layers of twelve months and how people moved into one", async () => {
    const [rose, stayed, came, left] = [await aMember(), await aMember(), await aMember(), await aMember()];
    await was(rose.id, 1, "reader");
    await was(rose.id, 0, "creator");
    await was(stayed.id, 1, "contributor");
    await was(stayed.id, 0, "contributor");
    await was(came.id, 0, "reader");
    await was(left.id, 1, "creator");
    const staff = await aMember({ role: "agent" });
    const { months, flows } = await loadPyramid(sql, staff, view());
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ month: month(), creator: 1, contributor: 1, reader: 1 });
    expect(months.at(-2)).toMatchObject({ creator: 1, contributor: 1, reader: 1 });
    expect(flows.toSorted((a, b) => `${a.from}${a.to}`.localeCompare(`${b.from}${b.to}`))).toEqual([
      { from: "contributor", to: "contributor", count: 1 },
      { from: "creator", to: null, count: 1 },
      { from: null, to: "reader", count: 1 },
      { from: "reader", to: "creator", count: 1 },
    ]);
    const names = async (query: string) => {
      const { month: of, movement } = view(query);
      const page = await listPyramidPeople(sql, staff, { month: of, movement: movement!, cursor: null });
      return page.items.map(({ username }) => username);
    };
    expect(await names("to=creator")).toEqual([rose.username]);
    expect(await names("from=reader&to=creator")).toEqual([rose.username]);
    expect(await names("from=none&to=reader")).toEqual([came.username]);
    expect(await names("from=creator&to=none")).toEqual([left.username]);
    expect(await names("from=contributor&to=creator")).toEqual([]);
    await expect(loadPyramid(sql, await aMember(), view())).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("lists all names behind a layer, page by page, each once", async () => {
    const staff = await aMember({ role: "agent" });
    for (let n = 0; n < 85; n += 1) await was((await aMember()).id, 0, "reader");
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listPyramidPeople(sql, staff, {
        month: month(),
        movement: { from: "any", to: "reader" },
        cursor,
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(85);
    expect(seen).toHaveLength(85);
  });

  test("reads its address as it writes it; what means nothing is the month under way", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    const read = (query: string) => readPyramidView(new URLSearchParams(query), now);
    expect(read("").months).toMatchObject({ 0: "2025-12-01", 11: "2026-11-01" });
    for (const query of [
      "",
      "month=2026-03",
      "to=reader",
      "month=2026-03&from=none&to=reader",
      "from=creator&to=none",
    ]) {
      const asked = read(query);
      const given = Object.entries(pyramidQuery(asked)).filter(([, value]) => value !== null);
      expect(read(new URLSearchParams(given as [string, string][]).toString())).toEqual(asked);
    }
    for (const query of ["month=1999-01", "month=x", "to=king", "from=none&to=none", "from=reader"]) {
      expect(read(query)).toMatchObject({ month: "2026-11-01", movement: null });
    }
  });
});
