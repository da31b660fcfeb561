import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict, Forbidden, Invalid } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { decideHelpingAct } from "#app/domain/recognition/decide-helping-act.server.ts";
import { OPEN_PROPOSALS_MAX } from "#app/domain/recognition/helping-limits.ts";
import { suggestArticle } from "#app/domain/recognition/suggest-article.server.ts";
import { suggestDuplicate } from "#app/domain/recognition/suggest-duplicate.server.ts";
import { suggestTags } from "#app/domain/recognition/suggest-tags.server.ts";
import { undecideHelpingAct } from "#app/domain/recognition/undecide-helping-act.server.ts";
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

describe("without the power it is proposed", () => {
  test("that a question repeats another: staff says so, and it is done; or not, and it is not", async () => {
    const { first, again } = await twoThreads();
    const filed = await suggestDuplicate(db, helper, {
      number: again.number,
      of: first.number,
      note: "Look",
    });
    expect(filed.applied).toBe(false);
    expect(await duplicateOf(again.number)).toBeNull();
    const { actId } = filed;
    expect(await recorded("helping_act.proposed")).toEqual([
      { actId, memberId: helper.id, power: "mark_duplicates", applied: false },
    ]);
    await decideHelpingAct(db, staff, { actId, right: true });
    expect(await duplicateOf(again.number)).toBe(first.number);
    expect(await recordOf(helper)).toEqual({ good: 1, bad: 0 });
    expect(await recorded("helping_act.decided")).toMatchObject([{ actId, right: true }]);
    await expect(decideHelpingAct(db, staff, { actId, right: false })).rejects.toThrow(
      new Conflict("already_decided"),
    );
    await drainLog();
    await nothingWrong();
    expect(await sql`select actor_id, action from audit_entries where action like 'helping%'`).toEqual([
      { actor_id: staff.id, action: "helping_act.decided" },
    ]);
  });

  test("and what was not right counts as such, changes nothing, and may be undone", async () => {
    const { first, again } = await twoThreads();
    const { actId } = await suggestDuplicate(db, helper, { number: again.number, of: first.number });
    await decideHelpingAct(db, staff, { actId, right: false });
    expect(await duplicateOf(again.number)).toBeNull();
    expect(await recordOf(helper)).toEqual({ good: 0, bad: 1 });
    await undecideHelpingAct(db, staff, { actId });
    expect(await recordOf(helper)).toEqual({ good: 0, bad: 0 });
    await decideHelpingAct(db, staff, { actId, right: true });
    await undecideHelpingAct(db, staff, { actId });
    expect(await duplicateOf(again.number)).toBeNull();
    expect(await sql`select applied_at, decided_at, "right" from helping_acts`).toEqual([
      { applied_at: null, decided_at: null, right: null },
    ]);
    await drainLog();
    await nothingWrong();
    await decideHelpingAct(db, staff, { actId, right: true });
    await expect(
      undecideHelpingAct(db, staff, { actId, now: new Date(Date.now() + 8 * DAY_MS) }),
    ).rejects.toThrow(new Conflict("too_late_to_undo"));
  });

  test("tags: the change is made, not the list, so that what others did since stays", async () => {
    const thread = await anAskedThread({ tags: ["lamp", "red"] });
    const { actId } = await suggestTags(db, helper, {
      kind: "thread",
      number: thread.number,
      tags: ["lamp", "blinking"],
    });
    await sql`update threads set tags = '{lamp,red,new}' where id = ${thread.id}`;
    await decideHelpingAct(db, staff, { actId, right: true });
    expect(await sql`select tags from threads`).toEqual([{ tags: ["lamp", "new", "blinking"] }]);
    await undecideHelpingAct(db, staff, { actId });
    expect(await sql`select tags from threads`).toEqual([{ tags: ["lamp", "new", "red"] }]);
    const idea = await aPostedIdea();
    const other = await suggestTags(db, helper, { kind: "idea", number: idea.number, tags: ["coffee"] });
    await decideHelpingAct(db, staff, { actId: other.actId, right: true });
    expect(await sql`select tags from ideas`).toEqual([{ tags: ["coffee"] }]);
    await nothingWrong();
  });

  test("an article: editors get a draft of the accepted answer, credited to who answered", async () => {
    await anArticle();
    const thread = await anAskedThread();
    const answer = await aGivenAnswer(thread.number);
    await expect(suggestArticle(db, helper, { number: thread.number })).rejects.toThrow(
      new Conflict("no_accepted_answer"),
    );
    await acceptPost(db, thread.author, { number: answer.number });
    const { actId } = await suggestArticle(db, helper, { number: thread.number, note: "Often asked" });
    await decideHelpingAct(db, staff, { actId, right: true });
    const [draft] = await sql`
      select r.state, r.source, r.author_id, o.credited_id, o.post_id from article_origins o
      join article_revisions r on r.article_id = o.article_id`;
    expect(draft).toEqual({
      state: "review",
      source: "Hold the button.",
      author_id: null,
      credited_id: answer.author.id,
      post_id: answer.id,
    });
    await expect(suggestArticle(db, await aMember(), { number: thread.number })).rejects.toThrow(
      new Invalid({ form: "article_exists" }),
    );
    await undecideHelpingAct(db, staff, { actId });
    expect(await sql`select state from article_revisions where author_id is null`).toEqual([
      { state: "discarded" },
    ]);
  });
});

describe("refused", () => {
  test("what makes no sense, is one's own, is there already, or is too much", async () => {
    const { first, again } = await twoThreads();
    const suggest = (number: number, of: number, by = helper) => suggestDuplicate(db, by, { number, of });
    await expect(suggest(again.number, again.number)).rejects.toThrow(
      new Invalid({ of: "duplicate_of_itself" }),
    );
    await expect(suggest(again.number, 999_999)).rejects.toThrow(new Invalid({ of: "no_such_thread" }));
    await expect(suggest(again.number, first.number, again.author)).rejects.toThrow(
      new Forbidden("own_thread"),
    );
    await expect(suggest(again.number, first.number, staff)).rejects.toThrow(new Forbidden("staff_need_not"));
    const silent = await aMember({ restriction: "read_only" });
    await expect(suggest(again.number, first.number, silent)).rejects.toThrow(new Forbidden("restricted"));
    await suggest(again.number, first.number);
    await expect(suggest(again.number, first.number)).rejects.toThrow(
      new Invalid({ form: "already_suggested" }),
    );
    await expect(suggest(again.number, first.number, await aMember())).rejects.toThrow(
      new Invalid({ form: "suggested_by_other" }),
    );
    await expect(suggestTags(db, helper, { kind: "thread", number: first.number, tags: [] })).rejects.toThrow(
      new Invalid({ tags: "same_tags" }),
    );
    await markDuplicate(db, staff, { number: again.number, of: first.number });
    await expect(suggest(again.number, first.number, await aMember())).rejects.toThrow(
      new Conflict("thread_duplicate"),
    );
    const third = await anAskedThread();
    await expect(suggest(third.number, again.number)).rejects.toThrow(
      new Invalid({ of: "target_duplicate" }),
    );
    for (let nth = 1; nth < OPEN_PROPOSALS_MAX; nth += 1) {
      await sql`insert into helping_acts (id, member_id, power, target_kind, target_id, proposal)
        values (${newId()}, ${helper.id}, 'edit_tags', 'idea', ${newId()}, '{}')`;
    }
    await expect(suggest(third.number, first.number)).rejects.toThrow(
      new Invalid({ form: "too_many_suggestions" }),
    );
  });

  test("members decide nothing, and nobody decides about themselves", async () => {
    const { first, again } = await twoThreads();
    const { actId } = await suggestDuplicate(db, helper, { number: again.number, of: first.number });
    await expect(decideHelpingAct(db, helper, { actId, right: true })).rejects.toThrow(
      new Forbidden("not_your_role"),
    );
    const risen: MemberActor = { ...helper, role: "agent" };
    await expect(decideHelpingAct(db, risen, { actId, right: true })).rejects.toThrow(
      new Conflict("own_suggestion"),
    );
  });

  test("two of the staff deciding at once: one does", async () => {
    const { first, again } = await twoThreads();
    const { actId } = await suggestDuplicate(db, helper, { number: again.number, of: first.number });
    const other = await aMember({ role: "agent" });
    const both = await Promise.allSettled([
      decideHelpingAct(db, staff, { actId, right: true }),
      decideHelpingAct(db, other, { actId, right: false }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const { good, bad } = await recordOf(helper);
    expect(good + bad).toBe(1);
    await nothingWrong();
  });
});
