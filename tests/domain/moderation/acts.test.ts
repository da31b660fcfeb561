import { expect, test } from "vitest";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { undoAct } from "#app/domain/moderation/undo-act.server.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, decide, itemOf } from "#tests/support/factories/review.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const aModerator = () => aMember({ role: "moderator" });
const visibilityOf = async (table: string, id: string) =>
  (await sql`select visibility from ${sql(table)} where id = ${id}`)[0]!.visibility;
const theAct = async () => (await sql`select * from moderation_acts order by number desc limit 1`)[0]!;

test("approving leaves it as it is: the flags were wrong, nobody is bothered", async () => {
  const idea = await aPostedIdea();
  const flagger = await aMember();
  const item = await aFlaggedItem("idea", idea.id, { by: flagger });
  const moderator = await aModerator();
  await decide(item, moderator, "approve");
  expect(await itemOf("idea", idea.id)).toMatchObject({ state: "decided", version: 2 });
  expect(await sql`select upheld from flags`).toEqual([{ upheld: false }]);
  expect(await recorded("flag.decided")).toMatchObject([{ memberId: flagger.id, upheld: false }]);
  expect(await recorded("moderation.acted")).toMatchObject([{ act: "approve", memberId: idea.author.id }]);
  await drain();
  expect(await recorded("statement.due")).toEqual([]);
  expect(await visibilityOf("ideas", idea.id)).toBe("public");
  expect(await sql`select action, actor_id from audit_entries`).toEqual([
    { action: "moderation.acted", actor_id: moderator.id },
  ]);
});

test("removing takes it from everybody but staff, upholds the flags, and its author is told when the minute is over", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const item = await aFlaggedItem("comment", comment.id);
  await decide(item, await aModerator(), "remove", { reason: "abuse", words: "No insults.", rule: "Rule 2" });
  expect(await visibilityOf("idea_comments", comment.id)).toBe("removed");
  expect(await sql`select comment_count from ideas`).toEqual([{ comment_count: 0 }]);
  expect(await wrongCounters()).toEqual([]);
  expect(await theAct()).toMatchObject({
    act: "remove",
    reason: "abuse",
    words: "No insults.",
    rule: "Rule 2",
    automated: false,
    target_kind: "comment",
    target_id: comment.id,
    member_id: comment.author.id,
    told_at: null,
  });
  expect((await theAct()).excerpt).toContain("I need this too.");
  expect(await recorded("comment.visibility_changed")).toMatchObject([{ visibility: "removed" }]);
  expect(await recorded("flag.decided")).toMatchObject([{ upheld: true }]);
  await drain();
  expect(await recorded("statement.due")).toMatchObject([{ memberId: comment.author.id }]);
  expect((await theAct()).told_at).not.toBeNull();
});

test("a solution that is hidden solves nothing; undone at once, it does again", async () => {
  const thread = await anAskedThread();
  const answer = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: answer.number });
  const item = await aFlaggedItem("post", answer.id);
  const moderator = await aModerator();
  const { act } = await decide(item, moderator, "hide");
  expect(await sql`select state, accepted_post_id, answer_count from threads`).toEqual([
    { state: "unanswered", accepted_post_id: null, answer_count: 0 },
  ]);
  await undoAct(db, moderator, { number: act });
  expect(await sql`select state, accepted_post_id, accepted_by_id, answer_count from threads`).toEqual([
    { state: "solved", accepted_post_id: answer.id, accepted_by_id: thread.author.id, answer_count: 1 },
  ]);
  expect(await wrongThreads()).toEqual([]);
});

test("undo within the minute: everything is as before, and nobody is told", async () => {
  const idea = await aPostedIdea();
  const item = await aFlaggedItem("idea", idea.id);
  const moderator = await aModerator();
  const { act } = await decide(item, moderator, "remove", { sanction: "suspend", sanctionDays: 7 });
  const [member] = await sql`select restriction from members where id = ${idea.author.id}`;
  expect(member).toEqual({ restriction: "suspended" });
  await expect(undoAct(db, await aModerator(), { number: act })).rejects.toMatchObject({
    code: "no_such_act",
  });
  expect(await undoAct(db, moderator, { number: act })).toEqual({ item: item.number });
  expect(await visibilityOf("ideas", idea.id)).toBe("public");
  expect(await sql`select restriction, restricted_until from members where id = ${idea.author.id}`).toEqual([
    { restriction: null, restricted_until: null },
  ]);
  expect(await itemOf("idea", idea.id)).toMatchObject({ state: "open", version: 3 });
  expect(await sql`select decided_at, upheld from flags`).toEqual([{ decided_at: null, upheld: null }]);
  expect(await recorded("flag.undecided")).toHaveLength(1);
  expect(await recorded("moderation.undone")).toHaveLength(2);
  await drain();
  expect(await recorded("statement.due")).toEqual([]);
  expect(await wrongCounters()).toEqual([]);
  await expect(undoAct(db, moderator, { number: act })).rejects.toMatchObject({ code: "already_undone" });
});

test("after the minute nothing is undone", async () => {
  const idea = await aPostedIdea();
  const moderator = await aModerator();
  const { act } = await decide(await aFlaggedItem("idea", idea.id), moderator, "hide");
  const later = new Date(Date.now() + 61_000);
  await expect(undoAct(db, moderator, { number: act, now: later })).rejects.toMatchObject({
    code: "too_late_to_undo",
  });
});

test("a stale version, a decided item and somebody else's claim are refused", async () => {
  const idea = await aPostedIdea();
  const item = await aFlaggedItem("idea", idea.id);
  const moderator = await aModerator();
  await aFlaggedItem("idea", idea.id);
  await expect(decide(item, moderator, "approve")).rejects.toMatchObject({ code: "item_changed" });
  const now = await itemOf("idea", idea.id);
  await decide(now, moderator, "approve");
  await expect(decide(await itemOf("idea", idea.id), moderator, "hide")).rejects.toMatchObject({
    code: "item_decided",
  });
});

test("two moderators who decide at the same moment: one decides", async () => {
  const idea = await aPostedIdea();
  const item = await aFlaggedItem("idea", idea.id);
  const moderators = await Promise.all(Array.from({ length: 5 }, aModerator));
  const tries = await Promise.allSettled(
    moderators.map((one, nth) => decide(item, one, nth % 2 ? "remove" : "hide")),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await sql`select 1 from moderation_acts`).toHaveLength(1);
  expect(await recorded("idea.visibility_changed")).toHaveLength(1);
});

test("editing changes the words and says so; the history keeps the others", async () => {
  const idea = await aPostedIdea();
  const item = await aFlaggedItem("idea", idea.id);
  const moderator = await aModerator();
  const { act } = await decide(item, moderator, "edit", { title: "A quiet machine", body: "Kinder words." });
  expect(await sql`select title, source from idea_texts`).toEqual([
    { title: "A quiet machine", source: "Kinder words." },
  ]);
  expect(await sql`select title, editor_id from idea_revisions`).toEqual([
    { title: "A quieter coffee machine", editor_id: moderator.id },
  ]);
  await undoAct(db, moderator, { number: act });
  expect(await sql`select title, source from idea_texts`).toEqual([
    { title: "A quieter coffee machine", source: "It wakes the *whole* floor." },
  ]);
});

test("whose data must go is in no history and no log once the minute is over", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number, undefined, { body: "Call Ann on 0123." });
  const item = await aFlaggedItem("comment", comment.id);
  await decide(item, await aModerator(), "edit", { reason: "personal_data", body: "Call us." });
  expect(await sql`select source from idea_comment_revisions`).toHaveLength(1);
  await drain();
  expect(await sql`select source from idea_comment_revisions`).toEqual([]);
  expect((await theAct()).excerpt).toBe("");
});

test("moving, merging and locking, each undone", async () => {
  await aCategory("hardware");
  const moderator = await aModerator();
  const idea = await aPostedIdea();
  const placeOf = async () =>
    (
      await sql`select c.slug from ideas i join categories c on c.id = i.category_id where i.id = ${idea.id}`
    )[0]!.slug;
  const move = await decide(await aFlaggedItem("idea", idea.id), moderator, "move", {
    reason: "off_topic",
    category: "hardware",
  });
  expect(await placeOf()).toBe("hardware");
  await undoAct(db, moderator, { number: move.act });
  expect(await placeOf()).toBe("general");

  const other = await aPostedIdea();
  const merge = await decide(await itemOf("idea", idea.id), moderator, "merge", {
    reason: "duplicate",
    into: `/ideas/${other.ref}`,
  });
  expect(await sql`select merged_into_id from ideas where id = ${idea.id}`).toEqual([
    { merged_into_id: other.id },
  ]);
  await undoAct(db, moderator, { number: merge.act });
  expect(await sql`select merged_into_id from ideas where id = ${idea.id}`).toEqual([
    { merged_into_id: null },
  ]);

  const thread = await anAskedThread();
  const original = await anAskedThread();
  const repeat = await decide(await aFlaggedItem("thread", thread.id), moderator, "merge", {
    reason: "duplicate",
    into: `${original.number}`,
  });
  expect(await sql`select state, duplicate_of_id from threads where id = ${thread.id}`).toEqual([
    { state: "locked", duplicate_of_id: original.id },
  ]);
  await undoAct(db, moderator, { number: repeat.act });
  const lock = await decide(await itemOf("thread", thread.id), moderator, "lock", { reason: "off_topic" });
  expect(await sql`select state from threads where id = ${thread.id}`).toEqual([{ state: "locked" }]);
  await undoAct(db, moderator, { number: lock.act });
  expect(await sql`select state from threads where id = ${thread.id}`).toEqual([{ state: "unanswered" }]);
  expect(await wrongCounters()).toEqual([]);
  expect(await wrongThreads()).toEqual([]);
});

test("an act that lacks what it needs is refused with the field, and nothing is done", async () => {
  const idea = await aPostedIdea();
  const item = await aFlaggedItem("idea", idea.id);
  const moderator = await aModerator();
  const fields = (wanted: object) => expect.objectContaining({ fields: wanted });
  const attempt = (...args: Parameters<typeof decide> extends [unknown, unknown, ...infer R] ? R : never) =>
    decide(item, moderator, ...args);
  await expect(attempt("remove", { words: "" })).rejects.toEqual(fields({ words: "required" }));
  await expect(attempt("remove", { reason: "fine" })).rejects.toEqual(fields({ reason: "invalid" }));
  await expect(attempt("suspend")).rejects.toEqual(fields({ days: "required" }));
  await expect(attempt("remove", { sanction: "limit" })).rejects.toEqual(
    fields({ sanctionDays: "required" }),
  );
  await expect(attempt("approve", { sanction: "warn" })).rejects.toEqual(fields({ sanction: "invalid" }));
  await expect(attempt("move", { category: "nowhere" })).rejects.toEqual(
    fields({ category: "no_such_category" }),
  );
  await expect(attempt("merge", { into: "99999" })).rejects.toEqual(fields({ into: "no_such_idea" }));
  await expect(attempt("merge", { into: `${idea.number}` })).rejects.toEqual(fields({ into: "same" }));
  await expect(attempt("edit", { title: "x", body: " " })).rejects.toEqual(fields({ body: "required" }));
  await expect(attempt("settle_in_private")).rejects.toMatchObject({ code: "act_not_for_this" });
  expect(await itemOf("idea", idea.id)).toMatchObject({ state: "open", version: 1 });
  expect(await sql`select 1 from moderation_acts`).toHaveLength(0);
});
