import { expect, test } from "vitest";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { actOnMember } from "#app/domain/moderation/act-on-member.server.ts";
import { MEMBER_ACTS } from "#app/domain/moderation/acts.ts";
import { itemPage } from "#app/domain/moderation/item-queries.server.ts";
import { reverseAct } from "#app/domain/moderation/reverse-act.server.ts";
import { undoAct } from "#app/domain/moderation/undo-act.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, decide, itemOf } from "#tests/support/factories/review.ts";
import { aRule } from "#tests/support/factories/screening.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const aModerator = () => aMember({ role: "moderator" });

test("sanctions alone and together: each ends what it should, and has a statement", async () => {
  const moderator = await aModerator();
  for (const act of MEMBER_ACTS) {
    const idea = await aPostedIdea();
    await decide(await aFlaggedItem("idea", idea.id), moderator, act, { days: 7 });
    const [member] =
      await sql`select restriction, restricted_until is not null as ends from members where id = ${idea.author.id}`;
    const expected = {
      warn: { restriction: null, ends: false },
      limit: { restriction: "read_only", ends: true },
      suspend: { restriction: "suspended", ends: true },
      ban: { restriction: "banned", ends: false },
    }[act];
    expect(member).toEqual(expected);
  }
  expect(await recorded("member.restricted")).toHaveLength(3);
  await drain();
  expect(await recorded("statement.due")).toHaveLength(4);
});

test("nobody decides on their own, and staff answer to admins", async () => {
  const moderator = await aModerator();
  const own = await aPostedIdea(moderator);
  const item = await aFlaggedItem("idea", own.id);
  await expect(decide(item, moderator, "approve")).rejects.toMatchObject({ code: "own_content" });
  const colleague = await aModerator();
  await expect(decide(item, colleague, "remove", { sanction: "warn" })).rejects.toMatchObject({
    code: "staff_member",
  });
  await decide(item, await aMember({ role: "admin" }), "remove", { sanction: "warn" });
  const plain = await aPostedIdea();
  const theirs = await aFlaggedItem("idea", plain.id);
  await expect(decide(theirs, await aMember(), "approve")).rejects.toMatchObject({ code: "not_your_role" });
});

test("moderators of a category have no business elsewhere, and keep nobody out", async () => {
  const hardware = await aCategory("hardware");
  const moderator = await aModerator();
  await sql`insert into category_moderators (category_id, member_id) values (${hardware}, ${moderator.id})`;
  const elsewhere = await aFlaggedItem("idea", (await aPostedIdea()).id);
  await expect(decide(elsewhere, moderator, "approve")).rejects.toMatchObject({ code: "no_such_item" });
  const idea = await aPostedIdea(undefined, { category: "hardware" });
  const item = await aFlaggedItem("idea", idea.id);
  await expect(decide(item, moderator, "remove", { sanction: "ban" })).rejects.toMatchObject({
    code: "not_your_category",
  });
  await decide(item, moderator, "remove", { sanction: "limit", sanctionDays: 1 });
});

test("profiles and pictures: cleared, edited, put back", async () => {
  const person = await aMember({ displayName: "Buy Gold", bio: "gold.example", avatarKey: "aa/pic.webp" });
  const moderator = await aModerator();
  const profile = async () =>
    (await sql`select display_name, bio, avatar_key from members where id = ${person.id}`)[0];
  const cleared = await decide(await aFlaggedItem("profile", person.id), moderator, "remove", {
    reason: "spam",
  });
  expect(await profile()).toMatchObject({ display_name: person.username, bio: "" });
  await undoAct(db, moderator, { number: cleared.act });
  expect(await profile()).toMatchObject({ display_name: "Buy Gold", bio: "gold.example" });
  await decide(await itemOf("profile", person.id), moderator, "edit", { title: "Gil", body: "" });
  expect(await profile()).toMatchObject({ display_name: "Gil", bio: "" });
  const picture = await decide(await aFlaggedItem("picture", person.id), moderator, "remove");
  expect(await profile()).toMatchObject({ avatar_key: null });
  await undoAct(db, moderator, { number: picture.act });
  expect(await profile()).toMatchObject({ avatar_key: "aa/pic.webp" });
  expect((await recorded("member.profile_changed")).length).toBeGreaterThanOrEqual(5);
});

const hideAt = (score: number) =>
  sql`insert into moderation_settings (id, hide_score) values (1, ${score}) on conflict (id) do update set hide_score = ${score}`;

test("a profile and a picture that enough people report are out of sight until somebody decides", async () => {
  await hideAt(1);
  const person = await aMember({ displayName: "Buy Gold", bio: "gold.example", avatarKey: "aa/pic.webp" });
  const moderator = await aModerator();
  const seen = async () =>
    (
      await sql`select display_name as name, bio, avatar_key as picture from members where id = ${person.id}`
    )[0];
  const gone = { name: person.username, bio: "", picture: null };
  const there = { name: "Buy Gold", bio: "gold.example", picture: "aa/pic.webp" };
  for (const kind of ["profile", "picture"] as const) await aFlaggedItem(kind, person.id);
  await drain();
  expect(await seen()).toEqual(gone);
  expect(await recorded("statement.due")).toMatchObject([{ memberId: person.id }, { memberId: person.id }]);
  const acts = await sql`select act, automated, excerpt from moderation_acts order by number`;
  expect(acts.map(({ act, automated }) => [act, automated])).toEqual([
    ["hide", true],
    ["hide", true],
  ]);
  expect(acts.some(({ excerpt }) => excerpt.includes("gold.example"))).toBe(true);

  const view = async (kind: "profile" | "picture") =>
    itemPage(sql, moderator, { number: (await itemOf(kind, person.id)).number, now: new Date() });
  expect(await view("profile")).toMatchObject({
    unseen: true,
    target: { kind: "profile", bio: "gold.example", person: { name: "Buy Gold" } },
  });
  expect((await view("profile")).can.acts).toEqual(["approve", "edit", "remove"]);
  expect(await view("picture")).toMatchObject({ target: { pictureUrl: "/uploads/aa/pic.webp" } });
  await expect(decide(await itemOf("picture", person.id), moderator, "dismiss")).rejects.toMatchObject({
    code: "content_waits",
  });

  const shown: number[] = [];
  for (const kind of ["profile", "picture"] as const)
    shown.push((await decide(await itemOf(kind, person.id), moderator, "approve")).act);
  expect(await seen()).toEqual(there);
  for (const number of shown) await undoAct(db, moderator, { number });
  expect(await seen()).toEqual(gone);
  expect(await view("picture")).toMatchObject({ unseen: true, state: "open" });

  const removed = await decide(await itemOf("profile", person.id), moderator, "remove");
  await undoAct(db, moderator, { number: removed.act });
  expect(await seen()).toEqual(gone);
  const again = await decide(await itemOf("profile", person.id), moderator, "remove");
  await sql`update members set display_name = 'Gil' where id = ${person.id}`;
  await reverseAct(db, moderator, { number: again.act, words: "Our mistake.", note: "" });
  expect(await seen()).toEqual({ ...gone, name: "Gil", bio: "gold.example" });
  expect(
    await sql`select act from moderation_acts where target_kind = 'profile' and act <> 'restore' and undone_at is null`,
  ).toEqual([]);
  await decide(await itemOf("picture", person.id), moderator, "approve");
  await drain();
  expect(await recorded("statement.due")).toHaveLength(4);
});

test("approve and trust vouches for the author, until it is undone", async () => {
  const idea = await aPostedIdea();
  const moderator = await aModerator();
  const { act } = await decide(await aFlaggedItem("idea", idea.id), moderator, "approve_and_trust");
  const trusted = async () =>
    (await sql`select trusted_at is not null as yes from members where id = ${idea.author.id}`)[0]!.yes;
  expect(await trusted()).toBe(true);
  await undoAct(db, moderator, { number: act });
  expect(await trusted()).toBe(false);
});

test("what is hidden by flags is shown when it is approved, nothing stands against its author, and they hear of it", async () => {
  const thread = await anAskedThread();
  const answer = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: answer.number });
  await hideAt(1);
  await aFlaggedItem("post", answer.id);
  await drain();
  const item = await itemOf("post", answer.id);
  expect(item.hidden).toBe(true);
  const moderator = await aModerator();
  await expect(decide(item, moderator, "warn")).rejects.toMatchObject({ code: "content_waits" });
  await expect(decide(item, moderator, "dismiss")).rejects.toMatchObject({ code: "content_waits" });
  await decide(item, moderator, "approve");
  expect(await sql`select state, accepted_post_id from threads`).toEqual([
    { state: "solved", accepted_post_id: answer.id },
  ]);
  expect(await sql`select act, undone_at is null as stands from moderation_acts order by number`).toEqual([
    { act: "hide", stands: false },
    { act: "approve", stands: true },
  ]);
  await drain();
  expect(await recorded("statement.due")).toHaveLength(2);
  expect(await wrongThreads()).toEqual([]);
  await drainLog();
});

test("a milder act does not let in who is kept out, and nothing is given back that something else has taken", async () => {
  const member = await aMember();
  const moderator = await aModerator();
  const input = {
    username: member.username,
    reason: "abuse" as const,
    words: "Stop it.",
    note: "",
    rule: "",
  };
  const restriction = async () =>
    (await sql`select restriction from members where id = ${member.id}`)[0]!.restriction;
  const limit = await actOnMember(db, moderator, { ...input, act: "limit", days: 3 });
  const ban = await actOnMember(db, moderator, { ...input, act: "ban", days: null });
  await expect(undoAct(db, moderator, { number: limit.act })).rejects.toMatchObject({
    code: "changed_meanwhile",
  });
  await expect(
    reverseAct(db, moderator, { number: limit.act, words: "Fine.", note: "" }),
  ).rejects.toMatchObject({ code: "nothing_to_lift" });
  await actOnMember(db, moderator, { ...input, act: "limit", days: 1 });
  expect(await restriction()).toBe("banned");
  await undoAct(db, moderator, { number: ban.act });
  expect(await restriction()).toBe("read_only");
});

test("an accepted answer whose edit a rule held back is the solution again when it is approved", async () => {
  const thread = await anAskedThread();
  const answer = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: answer.number });
  await aRule({ kind: "words", config: { words: ["zanzibarine"], exact: false } });
  await editPost(db, answer.author, { number: answer.number, body: "Hold it, zanzibarine." });
  await drain();
  expect(await sql`select state from threads`).toEqual([{ state: "unanswered" }]);
  await decide(await itemOf("post", answer.id), await aModerator(), "approve");
  expect(await sql`select state, accepted_by_id from threads`).toEqual([
    { state: "solved", accepted_by_id: thread.author.id },
  ]);
  expect(await wrongThreads()).toEqual([]);
});
