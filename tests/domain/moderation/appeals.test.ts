import { expect, test } from "vitest";
import { actOnMember } from "#app/domain/moderation/act-on-member.server.ts";
import { actsFilter } from "#app/domain/moderation/acts-filter.ts";
import { actsPage } from "#app/domain/moderation/acts-queries.server.ts";
import { endRestrictions } from "#app/domain/moderation/end-restrictions.server.ts";
import { fileAppeal } from "#app/domain/moderation/file-appeal.server.ts";
import { memberRecord } from "#app/domain/moderation/member-record-queries.server.ts";
import { reverseAct } from "#app/domain/moderation/reverse-act.server.ts";
import { ownStatements, statementPage } from "#app/domain/moderation/statement-queries.server.ts";
import { transparency } from "#app/domain/moderation/transparency-queries.server.ts";
import { undoAct } from "#app/domain/moderation/undo-act.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, decide, itemOf } from "#tests/support/factories/review.ts";
import { recorded } from "#tests/support/recorded.ts";

const aModerator = () => aMember({ role: "moderator" });
const DAY_MS = 86_400_000;

async function aRemovedIdea() {
  const idea = await aPostedIdea();
  const moderator = await aModerator();
  const { act } = await decide(await aFlaggedItem("idea", idea.id), moderator, "remove", {
    reason: "misleading",
    words: "The figures are invented.",
    rule: "Rule 4",
  });
  await drain();
  return { idea, moderator, act };
}

const appealItem = async () => {
  const [appeal] = await sql<{ id: string }[]>`select id from appeals`;
  return itemOf("appeal", appeal!.id);
};

test("the person reads what, why and how to appeal; nobody else does", async () => {
  const { idea, act } = await aRemovedIdea();
  const now = new Date();
  const statement = await statementPage(sql, idea.author, { number: act, now });
  expect(statement).toMatchObject({
    act: "remove",
    reason: "misleading",
    words: "The figures are invented.",
    rule: "Rule 4",
    automated: false,
    kind: "idea",
    appeal: null,
    undoneAt: null,
    path: null,
    can: { appeal: true },
  });
  expect(statement.excerpt).toContain("A quieter coffee machine");
  expect(statement.appealUntil!.getTime() - statement.at.getTime()).toBe(180 * DAY_MS);
  await expect(statementPage(sql, await aMember(), { number: act, now })).rejects.toMatchObject({
    code: "no_such_statement",
  });
  expect((await ownStatements(sql, idea.author, { cursor: null, now })).items).toHaveLength(1);
});

test("within the minute a removal is not told, a suspension is: it holds already", async () => {
  const idea = await aPostedIdea();
  const moderator = await aModerator();
  await decide(await aFlaggedItem("idea", idea.id), moderator, "remove", {
    sanction: "suspend",
    sanctionDays: 3,
  });
  const { items } = await ownStatements(sql, idea.author, { cursor: null, now: new Date() });
  expect(items.map(({ act }) => act)).toEqual(["suspend"]);
});

test("an appeal goes to somebody else, who gives way: the idea is back and the person told", async () => {
  const { idea, moderator, act } = await aRemovedIdea();
  const colleague = await aModerator();
  await fileAppeal(db, idea.author, { number: act, words: "They are from the manual." });
  await drain();
  const item = await appealItem();
  await expect(decide(item, moderator, "approve", { words: "Right." })).rejects.toMatchObject({
    code: "decided_before",
  });
  await expect(decide(item, colleague, "approve", { words: "" })).rejects.toMatchObject({
    fields: { words: "required" },
  });
  const decision = await decide(item, colleague, "approve", { words: "You are right, we are sorry." });
  expect(await sql`select visibility from ideas`).toEqual([{ visibility: "public" }]);
  expect(await recorded("appeal.decided")).toMatchObject([{ memberId: idea.author.id, upheld: true }]);
  const now = new Date();
  expect(await statementPage(sql, idea.author, { number: act, now })).toMatchObject({
    undoneAt: expect.any(Date),
    appeal: { words: "They are from the manual.", upheld: true, answer: "You are right, we are sorry." },
    can: { appeal: "already_appealed" },
  });
  await expect(undoAct(db, colleague, { number: decision.act })).rejects.toMatchObject({
    code: "cannot_undo",
  });
});

test("an appeal that is refused changes nothing, and is answered", async () => {
  const { idea, act } = await aRemovedIdea();
  await fileAppeal(db, idea.author, { number: act, words: "No." });
  await drain();
  await decide(await appealItem(), await aModerator(), "dismiss", { words: "The manual says otherwise." });
  expect(await sql`select visibility from ideas`).toEqual([{ visibility: "removed" }]);
  expect(await recorded("appeal.decided")).toMatchObject([{ upheld: false }]);
});

test("where nobody else moderates, the one who does decides again", async () => {
  const { idea, moderator, act } = await aRemovedIdea();
  await fileAppeal(db, idea.author, { number: act, words: "No." });
  await drain();
  await decide(await appealItem(), moderator, "dismiss", { words: "I looked again." });
});

test("once per act, in time, by its person, while it stands", async () => {
  const { idea, moderator, act } = await aRemovedIdea();
  const late = new Date(Date.now() + 181 * DAY_MS);
  const appeal = (by = idea.author, now?: Date) =>
    fileAppeal(db, by, { number: act, words: "No.", ...(now && { now }) });
  await expect(appeal(idea.author, late)).rejects.toMatchObject({ code: "too_late_to_appeal" });
  await expect(appeal(moderator)).rejects.toMatchObject({ code: "no_such_statement" });
  const clicks = await Promise.allSettled([appeal(), appeal(), appeal()]);
  expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(appeal()).rejects.toMatchObject({ code: "already_appealed" });
  const other = await aRemovedIdea();
  await reverseAct(db, other.moderator, { number: other.act, words: "Our mistake.", note: "" });
  await expect(fileAppeal(db, other.idea.author, { number: other.act, words: "No." })).rejects.toMatchObject({
    code: "already_undone",
  });
});

test("later an act is reversed by an act of its own, with words", async () => {
  const { idea, moderator, act } = await aRemovedIdea();
  await expect(reverseAct(db, moderator, { number: act, words: "", note: "" })).rejects.toMatchObject({
    fields: { words: "required" },
  });
  await reverseAct(db, moderator, { number: act, words: "Our mistake.", note: "" });
  expect(await sql`select visibility from ideas`).toEqual([{ visibility: "public" }]);
  await drain();
  const { items } = await ownStatements(sql, idea.author, { cursor: null, now: new Date() });
  expect(items.map((one) => [one.act, one.undoneAt !== null])).toEqual([
    ["restore", false],
    ["remove", true],
  ]);
  await expect(reverseAct(db, moderator, { number: act, words: "Again.", note: "" })).rejects.toMatchObject({
    code: "already_undone",
  });
});

test("somebody is limited without an item, let in again, and what ends by itself is written down", async () => {
  const member = await aMember();
  const moderator = await aModerator();
  const input = {
    username: member.username,
    reason: "abuse" as const,
    words: "Stop it.",
    note: "",
    rule: "",
  };
  await expect(
    actOnMember(db, moderator, { ...input, act: "lift", reason: "fine", days: null }),
  ).rejects.toMatchObject({
    code: "nothing_to_lift",
  });
  await actOnMember(db, moderator, { ...input, act: "limit", days: 3 });
  const now = new Date();
  expect(await memberRecord(sql, moderator, { username: member.username, cursor: null, now })).toMatchObject({
    author: { restriction: "read_only", acts: { limit: 1 } },
    acts: { items: [{ act: "limit", can: { undo: true, reverse: "lift" } }] },
    can: { acts: ["warn", "limit", "suspend", "ban", "lift"] },
  });
  await actOnMember(db, moderator, { ...input, act: "lift", reason: "fine", days: null });
  expect(await sql`select restriction from members where id = ${member.id}`).toEqual([{ restriction: null }]);
  await actOnMember(db, moderator, { ...input, act: "suspend", days: 1 });
  expect(await endRestrictions(db)).toBe(0);
  expect(await endRestrictions(db, new Date(Date.now() + 2 * DAY_MS))).toBe(1);
  expect((await recorded("member.restricted")).map(({ restriction }) => restriction)).toEqual([
    "read_only",
    null,
    "suspended",
    null,
  ]);
});

test("a ban signs its person out everywhere", async () => {
  const member = await aMember();
  await sql`insert into sessions (id, member_id, expires_at) values ('x', ${member.id}, now() + interval '1 day')`;
  const input = { username: member.username, reason: "abuse" as const, words: "Enough.", note: "", rule: "" };
  await actOnMember(db, await aModerator(), { ...input, act: "ban", days: null });
  expect(await sql`select 1 from sessions`).toHaveLength(0);
});

test("the public figures: acts by reason, the machine's share, the time to decide, appeals", async () => {
  const { idea, act } = await aRemovedIdea();
  const undone = await aPostedIdea();
  const moderator = await aModerator();
  const one = await decide(await aFlaggedItem("idea", undone.id), moderator, "hide");
  await undoAct(db, moderator, { number: one.act });
  await fileAppeal(db, idea.author, { number: act, words: "No." });
  await drain();
  await decide(await appealItem(), moderator, "approve", { words: "Yes." });
  const { periods } = await transparency(sql, { now: new Date() });
  expect(periods).toHaveLength(2);
  expect(periods[0]).toMatchObject({
    total: 1,
    automated: 0,
    acts: [{ act: "remove", reason: "misleading", count: 1, automated: 0 }],
    appeals: 1,
    appealsDecided: 1,
    appealsUpheld: 1,
    medianMinutes: expect.any(Number),
  });
  expect(periods.map(({ key }) => key.length)).toEqual([7, 4]);
});

test("the list of acts is filtered by act, reason, who decided and whom it concerned", async () => {
  const { idea, moderator } = await aRemovedIdea();
  const none = actsFilter(new URLSearchParams());
  const list = async (filter: object) =>
    (await actsPage(sql, moderator, { filter: { ...none, ...filter }, cursor: null, now: new Date() })).items
      .length;
  expect(await list({})).toBe(1);
  expect(await list({ act: "hide" })).toBe(0);
  expect(await list({ reason: "misleading" })).toBe(1);
  expect(await list({ actor: moderator.username })).toBe(1);
  expect(await list({ member: idea.author.username })).toBe(1);
  expect(await list({ member: moderator.username })).toBe(0);
});
