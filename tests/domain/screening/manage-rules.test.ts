import { describe, expect, test } from "vitest";
import { createRule } from "#app/domain/screening/create-rule.server.ts";
import { deleteRule } from "#app/domain/screening/delete-rule.server.ts";
import { listHits } from "#app/domain/screening/hit-queries.server.ts";
import { pruneScreening } from "#app/domain/screening/prune-screening.server.ts";
import { findRule, listRules } from "#app/domain/screening/rule-queries.server.ts";
import { ruleSchema } from "#app/domain/screening/rule-schema.ts";
import { runTrial } from "#app/domain/screening/run-trial.server.ts";
import { saveRule } from "#app/domain/screening/save-rule.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { startTrial } from "#app/domain/screening/start-trial.server.ts";
import { newId } from "#db/ids.ts";
import { RULE_KINDS } from "#db/schema/screening.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aComment } from "#tests/support/factories/notice.ts";
import { aRule, screenAsUsual } from "#tests/support/factories/screening.ts";

const common = { name: "", mode: "on", effect: "hold", language: "", belowTrust: "2" };

describe("rules", () => {
  test("are added switched off, changed and deleted by admins, who leave a trace", async () => {
    const [admin, moderator] = [await aMember({ role: "admin" }), await aMember({ role: "moderator" })];
    await expect(createRule(db, moderator, { kind: "links" })).rejects.toThrow("not_your_role");
    const { id } = await createRule(db, admin, { kind: "links" });
    expect((await findRule(sql, moderator, id)).rule).toMatchObject({ mode: "off", kind: "links" });
    const wanted = ruleSchema("links").parse({
      ...common,
      max: "",
      hosts: "https://www.spam.example/x\nspam.example",
      unknown: "on",
    });
    await expect(saveRule(db, moderator, { ...wanted, id })).rejects.toThrow("not_your_role");
    await saveRule(db, admin, { ...wanted, id });
    expect((await findRule(sql, admin, id)).rule).toMatchObject({
      mode: "on",
      belowTrust: 2,
      config: { max: null, hosts: ["spam.example"], unknown: true },
    });
    await expect(deleteRule(db, moderator, { id })).rejects.toThrow("not_your_role");
    await deleteRule(db, admin, { id });
    await expect(deleteRule(db, admin, { id })).rejects.toThrow("no_such_rule");
    await expect(findRule(sql, admin, "nonsense")).rejects.toThrow("no_such_rule");
    expect((await sql`select action from audit_entries order by id`).map(({ action }) => action)).toEqual([
      "screening_rule.created",
      "screening_rule.changed",
      "screening_rule.deleted",
    ]);
  });

  test("each kind says at its field what does not fit", () => {
    const wrong = {
      first_posts: [{ posts: "0", whileWaiting: "0" }, "posts"],
      links: [{ max: "", hosts: "" }, "max"],
      words: [{ words: "  \n", exact: "stem" }, "words"],
      duplicate: [{ days: "7", similarity: "5" }, "similarity"],
      fast_typing: [{ minMs: "fast" }, "minMs"],
      burst: [{ accounts: "1", minutes: "10" }, "accounts"],
      same_host: [{ posts: "3", days: "400" }, "days"],
    } as const;
    for (const kind of RULE_KINDS) {
      const [typed, field] = wrong[kind];
      expect(ruleSchema(kind).safeParse({ ...common, ...typed }).error?.issues[0]?.path).toEqual([field]);
    }
    expect(ruleSchema("fast_typing").parse({ ...common, minMs: "2.5" }).config).toEqual({ minMs: 2500 });
  });

  test("say what they caught in thirty days, in earnest and in shadow, and what was approved of it", async () => {
    const moderator = await aMember({ role: "moderator" });
    const id = await aRule({ kind: "links", mode: "on", config: { max: 0, hosts: [], unknown: false } });
    const write = (targetId = newId()) =>
      db.transaction(async (tx) =>
        screen(tx, await aMember(), { kind: "comment", targetId, text: "https://a.example", language: "en" }),
      );
    const fine = newId();
    await write(fine);
    await write();
    await sql`insert into moderation_acts (id, act, reason, target_kind, target_id) values (${newId()}, 'approve', 'fine', 'comment', ${fine})`;
    await sql`update screening_rules set mode = 'shadow'`;
    await write();
    await write();
    await sql`update rule_hits set created_at = now() - interval '31 days' where id = (select id from rule_hits order by id desc limit 1)`;
    const { rules, canChange } = await listRules(sql, moderator, new Date());
    expect(rules).toMatchObject([{ id, caught: 2, shadow: 1, approved: 1 }]);
    expect(canChange).toBe(false);
    const page = await listHits(sql, moderator, { ruleId: id, trialId: null, cursor: null });
    expect(page.items.map(({ mode, detail }) => [mode, detail])).toEqual([
      ["shadow", "1"],
      ["on", "1"],
      ["on", "1"],
      ["shadow", "1"],
    ]);
    await expect(listRules(sql, await aMember({ role: "agent" }), new Date())).rejects.toThrow(
      "not_your_role",
    );
  });
});

describe("trying a rule on the past", () => {
  test("finds what it would have caught then, touches nothing, and says who wrote it", async () => {
    const admin = await aMember({ role: "admin" });
    const regular = await aMember({ createdAt: new Date(Date.now() - 90 * 86_400_000) });
    const newcomer = await aMember();
    for (let nth = 0; nth < 6; nth += 1)
      await anIdea({ by: regular, title: `Wish ${nth}`, body: "Of a casino" });
    const idea = await anIdea({ by: newcomer, body: "Nothing special" });
    await aComment(idea, newcomer, { source: "Visit all the casinos" });
    const id = await aRule({
      kind: "words",
      mode: "off",
      belowTrust: 3,
      config: { words: ["casino"], exact: false },
    });
    const before =
      await sql`select (select count(*)::int from events) as events, (select count(*)::int from ideas where visibility = 'public') as ideas`;
    const { id: first } = await startTrial(db, admin, { ruleId: id });
    expect((await findRule(sql, admin, id)).trial).toMatchObject({ id: first, finishedAt: null });
    await drain();
    const { trial } = await findRule(sql, admin, id);
    expect(trial).toMatchObject({ total: 8, done: 8, caught: 7, people: 2, honest: 1 });
    expect(trial!.finishedAt).toBeInstanceOf(Date);
    const page = await listHits(sql, admin, { ruleId: id, trialId: trial!.id, cursor: null });
    expect(page.items.filter(({ honest }) => honest)).toHaveLength(6);
    expect((await listRules(sql, admin, new Date())).rules[0]).toMatchObject({ caught: 0, shadow: 0 });
    expect(
      await sql`select (select count(*)::int from events) as events, (select count(*)::int from ideas where visibility = 'public') as ideas`,
    ).toEqual(before);

    // Again: the list before is forgotten, and running twice counts once.
    const { id: second } = await startTrial(db, admin, { ruleId: id });
    await runTrial(sql, { trialId: second });
    await runTrial(sql, { trialId: second });
    expect(await sql`select trial_id from rule_hits group by trial_id`).toEqual([{ trial_id: second }]);
    expect((await waitingJobs()).map((job) => job.task_identifier)).toEqual(["try-rule"]);
  });

  test("knows of each text what was known then: the same as when it is written", async () => {
    await screenAsUsual();
    await sql`update screening_rules set mode = 'shadow', below_trust = null where kind not in ('fast_typing', 'words')`;
    await sql`update screening_rules set mode = 'off' where kind in ('fast_typing', 'words') or config->>'whileWaiting' <> '0'`;
    await sql`update screening_settings set limits = '{"identicalMinutes": -1, "newLinks": -1}'`;
    await aMember({ createdAt: new Date("2026-01-01T00:00:00Z") });
    const people = [];
    for (let nth = 0; nth < 14; nth += 1)
      people.push(await aMember({ createdAt: new Date(Date.UTC(2026, 2, 1, 10, nth)) }));
    const offer =
      "Our agency offers strong links from real sites, written by people, at a fair price for everybody who asks";
    for (let nth = 0; nth < 60; nth += 1) {
      const by = people[nth % people.length]!;
      const at = new Date(Date.UTC(2026, 2, 1 + Math.floor(nth / 4), 11, nth));
      const body = [
        `${offer} ${nth % 3 ? "" : "now"}`,
        `Look at https://s${nth % 5}.example/${nth}`,
        `Text ${nth} of mine`,
      ][nth % 3]!;
      const idea = await anIdea({ by, title: `Wish ${nth}`, body, createdAt: at });
      await db.transaction((tx) =>
        screen(tx, by, {
          kind: "idea",
          targetId: idea.id,
          text: `Wish ${nth}\n\n${body}`,
          language: "en",
          now: at,
        }),
      );
    }
    const live = await sql<{ rule: string; target: string }[]>`
      select rule_id as rule, target_id as target from rule_hits order by 1, 2`;
    const admin = await aMember({ role: "admin" });
    const rules = await sql<{ id: string }[]>`select id from screening_rules where mode = 'shadow'`;
    for (const { id } of rules)
      await runTrial(sql, { trialId: (await startTrial(db, admin, { ruleId: id })).id });
    const tried = await sql<{ rule: string; target: string }[]>`
      select rule_id as rule, target_id as target from rule_hits where trial_id is not null order by 1, 2`;
    expect(live.length).toBeGreaterThan(20);
    // What a wave's forerunners are told of later is not part of a trial.
    const forerunners = new Set(live.map(({ rule, target }) => `${rule} ${target}`));
    for (const { rule, target } of tried) expect(forerunners.has(`${rule} ${target}`)).toBe(true);
    expect(tried.length).toBeGreaterThan(live.length / 2);
  });

  test("says of some that it cannot be known any more", async () => {
    const admin = await aMember({ role: "admin" });
    const fast = await aRule({ kind: "fast_typing", config: { minMs: 3000 } });
    await expect(startTrial(db, admin, { ruleId: fast })).rejects.toMatchObject({
      fields: { form: "cannot_be_tried" },
    });
    const moderator = await aMember({ role: "moderator" });
    await expect(startTrial(db, moderator, { ruleId: fast })).rejects.toThrow("not_your_role");
  });
});

test("prints and hits are forgotten after their time; what trusted people linked to stays known for a year", async () => {
  const [regular, newcomer] = [await aMember({ role: "agent" }), await aMember()];
  for (const member of [regular, newcomer])
    await db.transaction((tx) =>
      screen(tx, member, {
        kind: "comment",
        targetId: newId(),
        text: `https://a.example of ${member.username}`,
        language: "en",
      }),
    );
  const ages = async () =>
    (await sql`select trust from written_prints order by trust`).map(({ trust }) => trust);
  await pruneScreening(db);
  expect(await ages()).toEqual([0, 5]);
  await sql`update written_prints set created_at = now() - interval '31 days'`;
  await pruneScreening(db);
  expect(await ages()).toEqual([5]);
  await sql`update written_prints set created_at = now() - interval '366 days'`;
  await pruneScreening(db);
  expect(await ages()).toEqual([]);
});
