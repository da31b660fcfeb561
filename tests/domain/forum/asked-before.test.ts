import { describe, expect, test } from "vitest";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";
import { lockThread } from "#app/domain/forum/lock-thread.server.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { reopenThread } from "#app/domain/forum/reopen-thread.server.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { threadNumberFrom } from "#app/domain/forum/thread-number-from.ts";
import { unmarkDuplicate } from "#app/domain/forum/unmark-duplicate.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const AT = new Date("2026-03-01T12:00:00Z");
const row = async (id: string) => (await sql`select * from threads where id = ${id}`)[0]!;
(await sql`select kind, note from thread_steps order by created_at, id`).map((one) => [one.kind, one.note]);
const agent = () => aMember({ role: "agent" });

describe("asked before", () => {
  test("the question is locked and leads to the other one, which its followers follow too", async () => {
    const [thread, original] = [await anAskedThread(), await anAskedThread()];
    const fan = await aMember();
    await setMeToo(sql, fan, { number: thread.number, on: true });
    await markDuplicate(db, await agent(), {
      number: thread.number,
      of: original.number,
      note: "Same lamp",
      now: AT,
    });
    expect(await row(thread.id)).toMatchObject({
      state: "locked",
      lock_reason: "duplicate",
      duplicate_of_id: original.id,
      me_too_count: 1,
    });
    expect(await row(original.id)).toMatchObject({ follower_count: 3, me_too_count: 0 });
    expect(await recorded("thread.marked_duplicate")).toMatchObject([
      { threadId: thread.id, ofId: original.id },
    ]);
    await expect(reopenThread(db, await agent(), { number: thread.number, note: "No" })).rejects.toThrow(
      new Forbidden("thread_duplicate"),
    );
    await unmarkDuplicate(db, await agent(), { number: thread.number });
    expect(await row(thread.id)).toMatchObject({
      state: "unanswered",
      duplicate_of_id: null,
      locked_at: null,
    });
    expect(await recorded("thread.unmarked_duplicate")).toHaveLength(1);
    expect(await wrongThreads()).toEqual([]);
  });

  test("what was locked before for another reason stays so", async () => {
    const [thread, original] = [await anAskedThread(), await anAskedThread()];
    await lockThread(db, await agent(), { number: thread.number, note: "Off topic" });
    await markDuplicate(db, await agent(), { number: thread.number, of: original.number });
    await unmarkDuplicate(db, await agent(), { number: thread.number });
    expect(await row(thread.id)).toMatchObject({ state: "locked", lock_reason: "staff" });
  });

  test("refused: itself, one that is marked, hidden or an idea, twice, and members", async () => {
    const [a, b, c] = [await anAskedThread(), await anAskedThread(), await anAskedThread()];
    const staff = await agent();
    const mark = (number: number, of: number, by = staff) => markDuplicate(db, by, { number, of });
    await expect(mark(a.number, a.number)).rejects.toMatchObject({ fields: { of: "duplicate_of_itself" } });
    await expect(mark(a.number, 999_999)).rejects.toMatchObject({ fields: { of: "no_such_thread" } });
    await mark(b.number, c.number);
    await expect(mark(a.number, b.number)).rejects.toMatchObject({ fields: { of: "target_duplicate" } });
    await expect(mark(b.number, a.number)).rejects.toThrow(new Conflict("thread_duplicate"));
    await sql`update threads set visibility = 'hidden' where id = ${c.id}`;
    await expect(mark(a.number, c.number)).rejects.toMatchObject({ fields: { of: "no_such_thread" } });
    await expect(mark(a.number, c.number, a.author as never)).rejects.toThrow(new Forbidden("not_your_role"));
    await expect(unmarkDuplicate(db, staff, { number: a.number })).rejects.toThrow(
      new Conflict("not_a_duplicate"),
    );
  });

  test("marked at once in a ring, one of the links is refused", async () => {
    const ring = await Promise.all(Array.from({ length: 3 }, () => anAskedThread()));
    const staff = await agent();
    const links = ring.map((thread, i) =>
      markDuplicate(db, staff, { number: thread.number, of: ring[(i + 1) % 3]!.number }),
    );
    const done = await Promise.allSettled(links);
    expect(done.filter((one) => one.status === "rejected").length).toBeGreaterThanOrEqual(1);
    expect(
      await sql`
      with recursive walk as (
        select id, duplicate_of_id as at, 1 as steps from threads where duplicate_of_id is not null
        union all select w.id, t.duplicate_of_id, w.steps + 1 from walk w join threads t on t.id = w.at
        where t.duplicate_of_id is not null and w.steps < 10
      ) select id from walk where steps >= 10`,
    ).toHaveLength(0);
    expect(await wrongThreads()).toEqual([]);
  });

  test.each([
    ["12", 12],
    ["#12", 12],
    ["12-why-so", 12],
    ["/forum/12-why-so", 12],
    ["https://help.example.com/forum/12-why-so?answers=x#answer-5", 12],
    ["https://help.example.com/forum/12", 12],
    ["why so", null],
    ["/ideas/12-why-so", null],
    ["", null],
    ["0", null],
  ])("%j means thread %s", (typed, number) => {
    expect(threadNumberFrom(typed)).toBe(number);
  });
});
