import { expect, test } from "vitest";
import { Forbidden, Invalid, NotFound } from "#app/domain/core/errors.ts";
import {
  adminBadge,
  badgeHolders,
  badgesOf,
  ruleEffect,
} from "#app/domain/recognition/badge-queries.server.ts";
import { badgeSchema } from "#app/domain/recognition/badge-schema.ts";
import { giveBadge } from "#app/domain/recognition/give-badge.server.ts";
import { saveBadge } from "#app/domain/recognition/save-badge.server.ts";
import { takeBadge } from "#app/domain/recognition/take-badge.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { standings } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const form = {
  nameEn: "Bug hunter",
  nameFr: "Chasse aux bugs",
  descriptionEn: "Found a bug.",
  descriptionFr: "A trouvé un bug.",
  icon: "wrench",
  metal: "silver",
  kind: "",
  atLeast: "",
};
const input = (change: Record<string, string> = {}) => parseValues({ ...form, ...change }, badgeSchema);
const admin = () => aMember({ role: "admin" });
const audited = async () =>
  (await sql`select action from audit_entries order by created_at`).map((row) => row.action);

test("a badge is made, with its address from its first name, and changed", async () => {
  const me = await admin();
  expect(await saveBadge(db, me, { ...input(), slug: null })).toEqual({
    slug: "bug-hunter",
    awarding: false,
  });
  await saveBadge(db, me, { ...input({ nameEn: "Hunter of bugs", retired: "1" }), slug: "bug-hunter" });
  expect(await adminBadge(sql, me, "bug-hunter")).toMatchObject({
    name: { en: "Hunter of bugs", fr: "Chasse aux bugs" },
    rule: null,
    retired: true,
    holders: 0,
  });
  expect(await audited()).toEqual(["badge.created", "badge.changed"]);
  expect(await waitingJobs()).toEqual([]);
});

test("another rule is for everybody, and a job sees to it", async () => {
  const [me, ann] = [await admin(), await aMember()];
  await db.insert(standings).values({ memberId: ann.id, counts: { answer_posted: 5 } });
  const rule = { kind: "answer_posted", atLeast: "5" };
  expect(await saveBadge(db, me, { ...input(rule), slug: null })).toMatchObject({ awarding: true });
  await drain();
  expect((await badgesOf(sql, ann.id)).map((badge) => badge.slug)).toEqual(["bug-hunter"]);
  const { id } = (await adminBadge(sql, me, "bug-hunter"))!;
  expect(await ruleEffect(sql, { badgeId: id, kind: "answer_posted", atLeast: 6 })).toMatchObject({
    gain: 0,
    lose: 1,
  });
  expect(await ruleEffect(sql, { badgeId: null, kind: "answer_posted", atLeast: 2 })).toMatchObject({
    gain: 1,
    lose: 0,
  });
  await saveBadge(db, me, { ...input({ ...rule, atLeast: "6" }), slug: "bug-hunter" });
  await drain();
  expect(await badgesOf(sql, ann.id)).toEqual([]);
});

test("two badges have no name in common, and a rule has its number", async () => {
  const me = await admin();
  await saveBadge(db, me, { ...input(), slug: null });
  await expect(saveBadge(db, me, { ...input(), slug: null })).rejects.toEqual(
    new Invalid({ nameEn: "name_taken" }),
  );
  await expect(saveBadge(db, me, { ...input(), slug: "no-such" })).rejects.toThrow(NotFound);
  expect(() => input({ kind: "idea_posted" })).toThrow(Invalid);
  await expect(saveBadge(db, await aMember({ role: "agent" }), { ...input(), slug: null })).rejects.toThrow(
    Forbidden,
  );
});

test("a badge is given by hand with what it is for, and taken back", async () => {
  const [me, ann] = [await admin(), await aMember({ username: "ann" })];
  await saveBadge(db, me, { ...input(), slug: null });
  await giveBadge(db, me, { slug: "bug-hunter", handle: "ann", note: "The lamp that flickered" });
  const { id } = (await adminBadge(sql, me, "bug-hunter"))!;
  expect((await badgeHolders(sql, { badgeId: id, after: null })).items).toMatchObject([
    { username: "ann", by: me.displayName, note: "The lamp that flickered" },
  ]);
  expect(await recorded("member.badge_awarded")).toEqual([{ memberId: ann.id, badgeId: id }]);
  await takeBadge(db, me, { slug: "bug-hunter", username: "Ann" });
  expect(await badgesOf(sql, ann.id)).toEqual([]);
  expect(await recorded("member.badge_revoked")).toEqual([{ memberId: ann.id, badgeId: id }]);
  expect(await audited()).toEqual(["badge.created", "badge.given", "badge.taken"]);
});

test("a badge is not given twice, to nobody, when retired, or by whoever is no admin", async () => {
  const [me, ann] = [await admin(), await aMember()];
  await saveBadge(db, me, { ...input(), slug: null });
  const give = (change = {}, as = me) =>
    giveBadge(db, as, { slug: "bug-hunter", handle: ann.username, note: "x", ...change });
  await expect(give({ handle: "nobody" })).rejects.toEqual(new Invalid({ handle: "no_such_member" }));
  await expect(give({}, await aMember({ role: "moderator" }))).rejects.toThrow(Forbidden);
  const all = await Promise.allSettled([give(), give(), give()]);
  expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await recorded("member.badge_awarded")).toHaveLength(1);
  await saveBadge(db, me, { ...input({ retired: "1" }), slug: "bug-hunter" });
  await expect(give()).rejects.toEqual(new Invalid({ form: "badge_retired" }));
  await expect(give({ slug: "no-such" })).rejects.toThrow(NotFound);
});

test("what a rule gave is not taken by hand", async () => {
  const [me, ann] = [await admin(), await aMember()];
  await sql`insert into member_badges (member_id, badge_id) select ${ann.id}, id from badges where slug = 'first-idea'`;
  await expect(takeBadge(db, me, { slug: "first-idea", username: ann.username })).rejects.toThrow(NotFound);
});
