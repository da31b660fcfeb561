import { expect, test } from "vitest";
import { Forbidden } from "#app/domain/core/errors.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { adminLevels } from "#app/domain/recognition/level-queries.server.ts";
import { levelsSchema } from "#app/domain/recognition/levels-schema.ts";
import { saveLevels } from "#app/domain/recognition/save-levels.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const LEVELS = [
  { threshold: 0, name: { en: "New", fr: "Début" } },
  { threshold: 4, name: { en: "Known", fr: "Connu" } },
];
const levelOf = async ({ id }: { id: string }) =>
  (await sql<[{ level: number }]>`select level from members where id = ${id}`)[0].level;

async function votedFor(votes: number) {
  const ann = await aMember();
  const idea = await aPostedIdea(ann);
  const voters = [];
  for (let i = 0; i < votes; i += 1) {
    const voter = await aMember();
    voters.push(voter);
    await setVote(sql, voter, { number: idea.number, value: 1 });
  }
  await drainLog();
  return { ann, idea, voters };
}

test("whoever reaches a threshold is in its level, and below it no longer", async () => {
  const { ann, idea, voters } = await votedFor(5);
  expect(await levelOf(ann)).toBe(2);
  await setVote(sql, voters[0]!, { number: idea.number, value: 0 });
  await drainLog();
  expect(await levelOf(ann)).toBe(1);
  expect(await recorded("member.level_changed")).toEqual([
    { memberId: ann.id, from: 1, to: 2 },
    { memberId: ann.id, from: 2, to: 1 },
  ]);
});

test("other levels put everybody where they belong, at once, and the log and the audit say so", async () => {
  const admin = await aMember({ role: "admin" });
  const { ann } = await votedFor(2);
  expect(await levelOf(ann)).toBe(1);
  expect(await saveLevels(db, admin, LEVELS)).toEqual({ moved: 1 });
  expect(await levelOf(ann)).toBe(2);
  expect(await recorded("member.level_changed")).toEqual([{ memberId: ann.id, from: 1, to: 2 }]);
  const [entry] = await sql`select detail from audit_entries where action = 'levels.changed'`;
  expect(entry!.detail).toMatchObject({ moved: 1, after: ["0 New / Début", "4 Known / Connu"] });
  expect(await adminLevels(sql)).toMatchObject([
    { rank: 1, members: 3 },
    { rank: 2, threshold: 4, members: 1 },
  ]);
  expect(await saveLevels(db, admin, LEVELS)).toEqual({ moved: 0 });
});

test("only admins change levels", async () => {
  await expect(saveLevels(db, await aMember({ role: "moderator" }), LEVELS)).rejects.toThrow(Forbidden);
});

test("levels saved while the log is read leave nobody in a level of before", async () => {
  const admin = await aMember({ role: "admin" });
  const { idea, ann } = await votedFor(1);
  await setVote(sql, await aMember(), { number: idea.number, value: 1 });
  await Promise.all([drainLog(), saveLevels(db, admin, LEVELS)]);
  expect(await levelOf(ann)).toBe(2);
});

test("rows are levels in the order of their thresholds; empty ones are none; nonsense is refused where it stands", () => {
  const row = (n: number, threshold: string, en = "A", fr = "B") => ({
    [`threshold${n}`]: threshold,
    [`nameEn${n}`]: en,
    [`nameFr${n}`]: fr,
  });
  expect(
    levelsSchema.parse({ ...row(1, "0"), ...row(2, "90"), ...row(3, "", "", ""), ...row(4, "7") }),
  ).toEqual([0, 7, 90].map((threshold) => ({ threshold, name: { en: "A", fr: "B" } })));
  const refused = (form: Record<string, string>) =>
    levelsSchema.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(refused({ ...row(1, "0"), ...row(2, "5", "") })).toEqual([["nameEn2", "required"]]);
  expect(refused({ ...row(1, "0"), ...row(2, "0") })).toEqual([["threshold2", "threshold_taken"]]);
  expect(refused({ ...row(1, "0"), ...row(2, "-3") })).toEqual([["threshold2", "threshold_range"]]);
  expect(refused({ ...row(1, "1") })).toEqual([["threshold1", "threshold_zero"]]);
  expect(refused({ ...row(1, "0", "x".repeat(31)) })).toEqual([["nameEn1", "too_long"]]);
});
