import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { LIMIT_NAMES, LIMITS, limitOf } from "#app/domain/screening/limits.ts";
import { saveSettings } from "#app/domain/screening/save-settings.server.ts";
import { type Screened, screen } from "#app/domain/screening/screen.server.ts";
import { settingsSchema } from "#app/domain/screening/settings-schema.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aComment } from "#tests/support/factories/notice.ts";
import { limitTo, screenAsUsual } from "#tests/support/factories/screening.ts";

const noon = new Date("2026-03-02T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
let nth = 0;

const write = (actor: MemberActor, more: Partial<Screened> = {}) =>
  db.transaction((tx) =>
    screen(tx, actor, {
      kind: "comment",
      targetId: newId(),
      text: `A thought of mine, number ${(nth += 1)}`,
      language: "en",
      typedMs: 60_000,
      now: noon,
      ...more,
    }),
  );
const refused = (code: string, field = "body") => ({ fields: { [field]: code } });

let newcomer: MemberActor;
beforeEach(async () => {
  await screenAsUsual();
  await sql`delete from screening_rules`;
  newcomer = await aMember({ createdAt: later(-3600) });
});

describe("newcomers", () => {
  test.each([
    ["new_links", "https://a.example https://b.example https://c.example"],
    ["new_mentions", "@ada @zoe @max"],
    ["new_images", "![a](/uploads/a.png) ![b](/uploads/b.png)"],
    ["new_attachments", "[a](/uploads/a.pdf)"],
  ])("are told of %s at the field", async (code, text) => {
    await expect(write(newcomer, { text })).rejects.toMatchObject(refused(code));
    await expect(write(newcomer, { text, kind: "profile", targetId: newcomer.id })).rejects.toMatchObject(
      refused(code, "bio"),
    );
    const known = await aMember({ createdAt: later(-1e7), trustedAt: later(-1e6) });
    await expect(write(known, { text })).resolves.toEqual({ held: false });
  });

  test("may link to what everybody knows as often as they like", async () => {
    const text = ["wikipedia.org/1", "github.com/2", "arxiv.org/3"].map((at) => `https://${at}`).join(" ");
    await expect(write(newcomer, { text })).resolves.toEqual({ held: false });
  });

  test("write three times in a row in somebody else's topic, and again once somebody else has", async () => {
    const idea = await anIdea();
    const reply = (seconds: number, under = idea) =>
      write(newcomer, { now: later(seconds), under: { id: under.id, authorId: under.authorId } });
    for (let count = 0; count < 3; count += 1) await aComment(idea, newcomer);
    await sql`update idea_comments set created_at = ${later(-600)}`;
    await expect(reply(0)).rejects.toMatchObject(refused("new_replies_per_topic"));
    await aComment(idea, await aMember());
    await sql`update idea_comments set created_at = ${later(-300)} where author_id <> ${newcomer.id}`;
    await expect(reply(40)).resolves.toEqual({ held: false });
    const own = await anIdea({ by: newcomer });
    for (let count = 0; count < 5; count += 1) await aComment(own, newcomer);
    await expect(reply(80, own)).resolves.toEqual({ held: false });
  });

  test("leave time between two texts, and begin few topics on their first day", async () => {
    await write(newcomer);
    await expect(write(newcomer, { now: later(29) })).rejects.toMatchObject({
      code: "too_soon",
      retryAfterSeconds: 1,
    });
    await write(newcomer, { now: later(31) });
    for (const seconds of [100, 300, 500]) await write(newcomer, { kind: "thread", now: later(seconds) });
    await expect(write(newcomer, { kind: "idea", now: later(560) })).rejects.toMatchObject({
      code: "too_soon",
    });
    await expect(write(newcomer, { kind: "idea", now: later(700) })).rejects.toMatchObject({
      code: "first_day_topics",
    });
    for (let count = 0; count < 8; count += 1) await write(newcomer, { now: later(1000 + count * 60) });
    await expect(write(newcomer, { now: later(2000) })).rejects.toMatchObject({ code: "first_day_replies" });
    // What was refused has not been counted, and the next day is another one.
    await expect(write(newcomer, { now: later(90_000) })).resolves.toEqual({ held: false });
  });
});

describe("everybody", () => {
  const regular = () => aMember({ createdAt: later(-1e8), trustedAt: later(-1e7) });

  test("posts the same text once in five minutes, however often the button is pressed", async () => {
    const me = await regular();
    const again = (now: Date) => write(me, { text: "The very same words", now });
    const at = Array.from({ length: 6 }, () => again(noon).catch((error) => error));
    const outcomes = await Promise.all(at);
    expect(outcomes.filter((one) => one.held === false)).toHaveLength(1);
    await expect(again(later(200))).rejects.toMatchObject(refused("identical"));
    await expect(again(later(301))).resolves.toEqual({ held: false });
  });

  test("of many texts sent at once one arrives: the others came too soon", async () => {
    const me = await regular();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => write(me).catch((error) => error.code)),
    );
    expect(outcomes.filter((one) => one === "too_soon")).toHaveLength(7);
  });

  test("has a limit of topics a day and of replies in ten minutes; without a form there is none", async () => {
    await limitTo({ topicsPerDay: 2, postsPerTenMinutes: 2 });
    const me = await regular();
    for (const kind of ["idea", "comment"] as const) {
      await write(me, { kind, now: later(0) });
      await write(me, { kind, now: later(60) });
    }
    await expect(write(me, { kind: "thread", now: later(120) })).rejects.toMatchObject({
      code: "too_many_topics",
    });
    await expect(write(me, { now: later(120) })).rejects.toMatchObject({ code: "too_many" });
    await expect(write(me, { now: later(120), typedMs: undefined })).resolves.toEqual({ held: false });
    await expect(write(me, { now: later(800) })).resolves.toEqual({ held: false });
  });

  test("edits, votes and uploads within limits that an admin sets; staff as they need", async () => {
    await limitTo({ votesPerDay: 2, uploadsPerDay: 0 });
    const me = await regular();
    for (let count = 0; count < 2; count += 1) await assertLimits(sql, me, "vote", noon);
    await expect(assertLimits(sql, me, "vote", noon)).rejects.toMatchObject({ code: "too_many" });
    await assertLimits(sql, me, "vote", later(86_400));
    await expect(assertLimits(sql, me, "upload", noon)).rejects.toMatchObject({ code: "too_many" });
    const agent = await aMember({ role: "agent" });
    for (let count = 0; count < 3; count += 1) await assertLimits(sql, agent, "vote", noon);
    for (let count = 0; count < 3; count += 1) await write(agent, { text: "Hello" });
  });
});

describe("settings", () => {
  const usual = Object.fromEntries(LIMIT_NAMES.map((name) => [name, String(LIMITS[name].usual)]));
  const form = { ...usual, proofBits: "16", refuseDisposable: "on" };

  test("keep what differs from what is usual; an empty field is no limit; the log says what changed", async () => {
    const admin = await aMember({ role: "admin" });
    const typed = { ...form, newLinks: "", votesPerDay: "50", knownHosts: "https://www.Partner.example/x\n" };
    await saveSettings(db, admin, settingsSchema.parse(typed));
    const [row] = await sql<
      [{ limits: Record<string, number>; known_hosts: string }]
    >`select * from screening_settings`;
    expect(row).toMatchObject({ limits: { newLinks: -1, votesPerDay: 50 }, known_hosts: "partner.example" });
    expect(limitOf(row.limits, "newLinks")).toBe(Number.POSITIVE_INFINITY);
    const [entry] = await sql`select action, detail from audit_entries`;
    expect(entry).toEqual({
      action: "screening_settings.changed",
      detail: { changed: ["newLinks", "votesPerDay", "knownHosts"] },
    });
    await saveSettings(db, admin, settingsSchema.parse(typed));
    expect(await sql`select 1 from audit_entries`).toHaveLength(1);
  });

  test("are refused to moderators, and where they are no numbers", async () => {
    const moderator = await aMember({ role: "moderator" });
    await expect(saveSettings(db, moderator, settingsSchema.parse(form))).rejects.toThrow("not_your_role");
    const wrong = settingsSchema.safeParse({
      ...form,
      newLinks: "two",
      votesPerDay: "-1",
      proofBits: "40",
      disposableDomains: "not a domain",
    });
    expect([...new Set(wrong.error!.issues.map(({ path }) => path[0]))]).toEqual([
      "newLinks",
      "votesPerDay",
      "proofBits",
      "disposableDomains",
    ]);
  });
});
