import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";
import { discardRevision } from "#app/domain/faq/discard-revision.server.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { editThread } from "#app/domain/forum/edit-thread.server.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { unmarkDuplicate } from "#app/domain/forum/unmark-duplicate.server.ts";
import { flagContent } from "#app/domain/moderation/flag-content.server.ts";
import { decideHelpingAct } from "#app/domain/recognition/decide-helping-act.server.ts";
import { settleStandingActs } from "#app/domain/recognition/settle-standing-acts.server.ts";
import { suggestArticle } from "#app/domain/recognition/suggest-article.server.ts";
import { suggestDuplicate } from "#app/domain/recognition/suggest-duplicate.server.ts";
import { suggestTags } from "#app/domain/recognition/suggest-tags.server.ts";
import { undecideHelpingAct } from "#app/domain/recognition/undecide-helping-act.server.ts";
import { withdrawHelpingAct } from "#app/domain/recognition/withdraw-helping-act.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { duplicateOf, nothingWrong, recordOf, twoThreads } from "#tests/support/helping-scene.ts";
import { recorded } from "#tests/support/recorded.ts";

const DAY_MS = 86_400_000;

let staff: MemberActor;
let helper: MemberActor;

beforeEach(async () => {
  [staff, helper] = [await aMember({ role: "moderator" }), await aMember()];
});

const powers = async (): Promise<string[]> =>
  (await sql<[{ powers: string[] }]>`select powers from members where id = ${helper.id}`)[0].powers;
/** As they are now, with what they earned. */
const asNow = async (): Promise<MemberActor> => ({ ...helper, powers: await powers() });
/** Acts of theirs that were decided long ago; the doctor counts them as any other. */
async function decidedBefore(power: string, good: number, bad = 0) {
  for (let nth = 0; nth < good + bad; nth += 1) {
    await sql`insert into helping_acts (id, member_id, power, target_kind, target_id, proposal, decided_at, decided_by_id, "right")
      values (${newId()}, ${helper.id}, ${power}, 'thread', ${newId()}, '{}', now(), ${staff.id}, ${nth < good})`;
  }
}

describe("the power", () => {
  test("is earned by being right, lost by being wrong, and told", async () => {
    await decidedBefore("mark_duplicates", 15);
    const { first, again } = await twoThreads();
    const { actId } = await suggestDuplicate(db, helper, { number: again.number, of: first.number });
    await decideHelpingAct(db, staff, { actId, right: true });
    expect(await powers()).toEqual(["mark_duplicates"]);
    expect(await recorded("member.power_changed")).toEqual([
      { memberId: helper.id, power: "mark_duplicates", granted: true },
    ]);
    // Done at once now, by them.
    const third = await anAskedThread();
    const next = await suggestDuplicate(db, await asNow(), { number: third.number, of: first.number });
    expect(next.applied).toBe(true);
    expect(await duplicateOf(third.number)).toBe(first.number);
    expect(await sql`select actor_id from thread_steps where thread_id = ${third.id}`).toEqual([
      { actor_id: helper.id },
    ]);
    await decidedBefore("mark_duplicates", 0, 2);
    await decideHelpingAct(db, staff, { actId: next.actId, right: false });
    expect(await duplicateOf(third.number)).toBeNull();
    expect(await recordOf(helper)).toEqual({ good: 16, bad: 3 });
    expect(await powers()).toEqual([]);
    expect(await recorded("member.power_changed")).toMatchObject([{ granted: true }, { granted: false }]);
    await drainLog();
    await nothingWrong();
  });

  test("a member without it marks nothing by the way staff does; with it nothing else than that", async () => {
    const { first, again } = await twoThreads();
    await expect(markDuplicate(db, helper, { number: again.number, of: first.number })).rejects.toThrow(
      new Forbidden("not_your_role"),
    );
    const able = { ...helper, powers: ["mark_duplicates"] };
    await markDuplicate(db, able, { number: again.number, of: first.number });
    await expect(unmarkDuplicate(db, able, { number: again.number })).rejects.toThrow(
      new Forbidden("not_your_role"),
    );
    const locked = await anAskedThread();
    await sql`update threads set locked_at = now(), lock_reason = 'staff', state = 'locked' where id = ${locked.id}`;
    await expect(markDuplicate(db, able, { number: locked.number, of: first.number })).rejects.toThrow(
      new Forbidden("thread_locked"),
    );
  });

  test("heavier flags follow the flags that were decided", async () => {
    const idea = await aPostedIdea();
    await flagContent(db, helper, { kind: "idea", id: idea.id, reason: "spam", note: "" });
    const decide = async (upheld: boolean | null) => {
      await sql`update flags set upheld = ${upheld}, decided_at = ${upheld === null ? null : new Date()}`;
      const [flag] = await sql<[{ id: string }]>`select id from flags`;
      const base = { flagId: flag.id, memberId: helper.id, kind: "idea", targetId: idea.id };
      const [name, payload] =
        upheld === null ? ["flag.undecided", base] : ["flag.decided", { ...base, upheld }];
      await sql`insert into events (id, name, payload) values (${newId()}, ${name as string}, ${sql.json(payload as object as never)})`;
      await drainLog();
      await nothingWrong();
    };
    await decide(true);
    expect(await recordOf(helper, "heavier_flags")).toEqual({ good: 1, bad: 0 });
    await decide(false);
    expect(await recordOf(helper, "heavier_flags")).toEqual({ good: 0, bad: 1 });
    await decide(null);
    expect(await recordOf(helper, "heavier_flags")).toEqual({ good: 0, bad: 0 });
  });
});

describe("what was done alone", () => {
  const able = (power: string): MemberActor => ({ ...helper, powers: [power] });

  test("is right after fourteen days; what is gone by then is nobody's mistake", async () => {
    const { first, again } = await twoThreads();
    const third = await anAskedThread({ tags: ["a"] });
    await suggestDuplicate(db, able("mark_duplicates"), { number: again.number, of: first.number });
    await suggestTags(db, able("edit_tags"), { kind: "thread", number: third.number, tags: ["b"] });
    await sql`update threads set tags = '{a}' where id = ${third.id}`;
    expect(await settleStandingActs(db, new Date(Date.now() + 13 * DAY_MS))).toBe(0);
    expect(await settleStandingActs(db, new Date(Date.now() + 15 * DAY_MS))).toBe(2);
    expect(await recordOf(helper)).toEqual({ good: 1, bad: 0 });
    expect(await recordOf(helper, "edit_tags")).toEqual({ good: 0, bad: 0 });
    expect(await settleStandingActs(db, new Date(Date.now() + 30 * DAY_MS))).toBe(0);
    const [act] = await sql<[{ id: string }]>`select id from helping_acts where power = 'mark_duplicates'`;
    await expect(undecideHelpingAct(db, staff, { actId: act.id })).rejects.toThrow(
      new Conflict("not_decided"),
    );
  });

  test("counts as wrong as soon as staff takes it back where it stands, and not when its author does", async () => {
    const { first, again } = await twoThreads();
    await suggestDuplicate(db, able("mark_duplicates"), { number: again.number, of: first.number });
    await drainLog();
    expect(await recordOf(helper)).toEqual({ good: 0, bad: 0 });
    await unmarkDuplicate(db, staff, { number: again.number });
    await drainLog();
    expect(await recordOf(helper)).toEqual({ good: 0, bad: 1 });

    const tagged = await anAskedThread({ tags: ["lamp"] });
    await suggestTags(db, able("edit_tags"), { kind: "thread", number: tagged.number, tags: ["light"] });
    const { title, category } = { title: "The lamp blinks red", category: "general" };
    const text = {
      title,
      category,
      body: "It does so.",
      language: "en" as const,
      product: null,
      version: null,
    };
    await editThread(db, tagged.author, { number: tagged.number, ...text, tags: ["lamp"] });
    await drainLog();
    expect(
      await sql`select "right", decided_at is not null as decided from helping_acts where power = 'edit_tags'`,
    ).toEqual([{ right: null, decided: true }]);
    expect(await recordOf(helper, "edit_tags")).toEqual({ good: 0, bad: 0 });
    await nothingWrong();
  });

  test("may be taken back by who did it, before anybody judges it", async () => {
    const { first, again } = await twoThreads();
    await suggestDuplicate(db, able("mark_duplicates"), { number: again.number, of: first.number });
    const [act] = await sql<[{ number: number }]>`select number::int from helping_acts`;
    await expect(withdrawHelpingAct(db, await aMember(), { number: act.number })).rejects.toThrow(
      "no_such_suggestion",
    );
    await withdrawHelpingAct(db, helper, { number: act.number });
    expect(await duplicateOf(again.number)).toBeNull();
    await drainLog();
    expect(await recordOf(helper)).toEqual({ good: 0, bad: 0 });
    await expect(withdrawHelpingAct(db, helper, { number: act.number })).rejects.toThrow(
      new Conflict("already_decided"),
    );
    expect(await recorded("helping_act.decided")).toMatchObject([{ right: null }]);
    await nothingWrong();
  });

  test("an article is as good as the draft that editors keep", async () => {
    await anArticle();
    const thread = await anAskedThread();
    const answer = await aGivenAnswer(thread.number);
    await acceptPost(db, thread.author, { number: answer.number });
    const { applied, actId } = await suggestArticle(db, able("propose_articles"), { number: thread.number });
    expect(applied).toBe(true);
    const [made] = await sql<[{ number: number }]>`
      select (proposal->>'articleNumber')::int as number from helping_acts where id = ${actId}`;
    await discardRevision(db, staff, { number: made.number, language: "en" });
    await settleStandingActs(db, new Date(Date.now() + 15 * DAY_MS));
    expect(await recordOf(helper, "propose_articles")).toEqual({ good: 0, bad: 1 });
  });
});
