import { expect, test } from "vitest";
import { Forbidden } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { DEFAULT_POINT_RULES } from "#app/domain/recognition/point-rules.ts";
import { previewRules } from "#app/domain/recognition/rules-preview-queries.server.ts";
import { rulesSchema } from "#app/domain/recognition/rules-schema.ts";
import { rulesSettings } from "#app/domain/recognition/rules-settings-queries.server.ts";
import { saveRules } from "#app/domain/recognition/save-rules.server.ts";
import { POINT_KINDS } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog, waitingJobs } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { standingOf } from "#tests/support/ledger.ts";
import { RandomCommunity } from "#tests/support/random-community.ts";
import { recorded } from "#tests/support/recorded.ts";

const OTHER = { points: { idea_vote: 5, accepted_answer: 60, comment_posted: 1 }, dailyCap: 12 };
const auditOf = (action: string) =>
  sql<{ detail: unknown }[]>`select detail from audit_entries where action = ${action}`;

test("other rules hold for all that was ever earned, and levels follow", async () => {
  const [admin, ann, bob] = [await aMember({ role: "admin" }), await aMember(), await aMember()];
  const question = await anAskedThread({ by: bob });
  const answer = await aGivenAnswer(question.number, ann);
  await acceptPost(db, bob, { number: answer.number });
  expect(await standingOf(ann)).toMatchObject({ points: 15 });
  expect(await saveRules(db, admin, OTHER)).toEqual({ changed: true });
  expect(await recorded("points.rules_changed")).toHaveLength(1);
  expect(await auditOf("points.changed")).toMatchObject([
    { detail: { accepted_answer: { from: 15, to: 60 }, dailyCap: { from: 200, to: 12 } } },
  ]);
  expect((await rulesSettings(sql)).counting).toEqual({ done: 0, total: null });
  expect((await waitingJobs()).map((job) => job.task_identifier)).toContain("rebuild-ledger");
  await drain();
  expect(await standingOf(ann)).toMatchObject({ points: 60 });
  expect(await recorded("member.level_changed")).toEqual([
    { memberId: ann.id, from: 1, to: 2 },
    { memberId: ann.id, from: 2, to: 3 },
  ]);
  const settings = await rulesSettings(sql);
  expect(settings).toMatchObject({ rules: OTHER, since: { by: admin.displayName }, counting: null });
});

test("the same rules again change nothing and count nothing", async () => {
  const admin = await aMember({ role: "admin" });
  expect(await saveRules(db, admin, DEFAULT_POINT_RULES)).toEqual({ changed: false });
  expect(await recorded("points.rules_changed")).toEqual([]);
});

test("only admins change rules", async () => {
  for (const role of ["member", "moderator", "product_manager", "agent"] as const)
    await expect(saveRules(db, await aMember({ role }), OTHER)).rejects.toThrow(Forbidden);
});

test("two admins at once: both are saved, one after the other, and the newest holds", async () => {
  const [one, two] = [await aMember({ role: "admin" }), await aMember({ role: "admin" })];
  await Promise.all([
    saveRules(db, one, OTHER),
    saveRules(db, two, { ...OTHER, dailyCap: 30 }),
    saveRules(db, two, { ...OTHER, dailyCap: 30 }),
  ]);
  const rows = await sql`select version from point_rules`;
  expect([3, 4]).toContain(rows.length);
});

test("the preview finds exactly what counting again finds, and changes nothing", async () => {
  const admin = await aMember({ role: "admin" });
  const community = await new RandomCommunity(4711).begin(8);
  for (let step = 0; step < 250; step += 1) await community.step();
  for (const member of community.members) await setVote(sql, member, { number: 1, value: 1 }).catch(() => {});
  await drainLog();
  const entries = () => sql`select count(*)::int as count from point_entries`;
  const before = await entries();
  const preview = await previewRules(sql, OTHER);
  expect(await entries()).toEqual(before);
  await saveRules(db, admin, OTHER);
  await drain();
  const points = await sql<{ username: string; points: number }[]>`
    select m.username, s.points from standings s join members m on m.id = s.member_id where m.role = 'member' and s.points > 0`;
  const then = Object.fromEntries(points.map((row) => [row.username, row.points]));
  const shown = preview.places.filter(({ after }) => after.points > 0);
  expect(Object.fromEntries(shown.map(({ username, after }) => [username, after.points]))).toEqual(then);
  expect(preview.changed).toBeGreaterThan(0);
  const levels = await sql<{ rank: number; members: number }[]>`
    select m.level::int as rank, count(*)::int as members from members m where m.closed_at is null group by m.level`;
  const stood = Object.fromEntries(levels.map(({ rank, members }) => [rank, members]));
  for (const { rank, after } of preview.levels) expect(after).toBe(stood[rank] ?? 0);
  expect((await previewRules(sql, OTHER)).changed).toBe(0);
});

test("a form without sense is refused field by field", () => {
  const typed = Object.fromEntries(POINT_KINDS.map((kind) => [kind, "1"]));
  expect(rulesSchema.parse({ ...typed, dailyCap: "200" })).toMatchObject({
    points: { idea_vote: 1 },
    dailyCap: 200,
  });
  const refused = rulesSchema.safeParse({ ...typed, idea_vote: "-1", flag_upheld: "1.5", dailyCap: "many" });
  expect(refused.error!.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["idea_vote", "points_range"],
    ["flag_upheld", "points_range"],
    ["dailyCap", "cap_range"],
  ]);
});

test("a vote after the change is worth what the new rules say at once", async () => {
  const [admin, ann] = [await aMember({ role: "admin" }), await aMember()];
  const idea = await aPostedIdea(ann);
  await saveRules(db, admin, OTHER);
  await setVote(sql, await aMember(), { number: idea.number, value: 1 });
  expect(await standingOf(ann)).toMatchObject({ points: 5 });
});
