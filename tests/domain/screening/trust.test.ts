import { describe, expect, test } from "vitest";
import { TRUST, type TrustFacts, trustFrom } from "#app/domain/screening/trust.ts";
import { trustOf } from "#app/domain/screening/trust-of.server.ts";
import { newId } from "#db/ids.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import { runWith } from "#search/run-with.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aComment } from "#tests/support/factories/notice.ts";

const DAY_MS = 86_400_000;
const somebody: TrustFacts = {
  role: "member",
  circle: false,
  vouchedFor: false,
  ageMs: 0,
  published: 0,
  against: 0,
};
const days = (count: number) => count * DAY_MS;

describe("trust", () => {
  test.each([
    [{}, TRUST.new],
    [{ ageMs: days(400) }, TRUST.new],
    [{ published: 3 }, TRUST.new],
    [{ ageMs: days(1), published: 1 }, TRUST.basic],
    [{ ageMs: days(7), published: 4 }, TRUST.basic],
    [{ ageMs: days(7), published: 5 }, TRUST.member],
    [{ ageMs: days(59), published: 50 }, TRUST.member],
    [{ ageMs: days(60), published: 50 }, TRUST.trusted],
    [{ vouchedFor: true }, TRUST.trusted],
    [{ circle: true }, TRUST.ambassador],
    [{ role: "moderator" as const, against: 4 }, TRUST.staff],
    [{ ageMs: days(100), published: 50, against: 1 }, TRUST.basic],
    [{ circle: true, against: 1 }, TRUST.basic],
    [{ vouchedFor: true, against: 2 }, TRUST.new],
  ])("%j is %i", (facts, trust) => {
    expect(trustFrom({ ...somebody, ...facts })).toBe(trust);
  });

  test("is read from what somebody published before that moment, and from acts that stand", async () => {
    const now = new Date();
    const member = await aMember({ createdAt: new Date(now.getTime() - days(10)) });
    const idea = await anIdea({ by: member });
    for (let nth = 0; nth < 4; nth += 1) await aComment(idea, member);
    await anIdea({ by: member, visibility: "hidden" });
    await anIdea({ by: member, visibility: "held" });
    const later = new Date(now.getTime() + 60_000);
    const standing = () => trustOf(runWith(sql), member.id, later);
    expect(await standing()).toMatchObject({ trust: TRUST.member, published: 5, waiting: 0 });
    expect((await trustOf(runWith(sql), member.id, new Date(now.getTime() - days(1)))).published).toBe(0);

    const act = { targetKind: "comment", targetId: newId(), memberId: member.id, reason: "spam" } as const;
    await db.insert(moderationActs).values({ ...act, id: newId(), act: "hide", createdAt: now });
    expect((await standing()).trust).toBe(TRUST.basic);
    await db
      .insert(moderationActs)
      .values({ ...act, id: newId(), act: "warn", undoneAt: now, createdAt: now });
    await db.insert(moderationActs).values({ ...act, id: newId(), act: "approve", createdAt: now });
    expect((await standing()).trust).toBe(TRUST.basic);
    await db.insert(moderationActs).values({ ...act, id: newId(), act: "remove", createdAt: now });
    expect((await standing()).trust).toBe(TRUST.new);
  });

  test("what the machine hid and a moderator then took away tells against its author once", async () => {
    const now = new Date();
    const member = await aMember({ createdAt: new Date(now.getTime() - days(10)) });
    const idea = await anIdea({ by: member });
    for (let nth = 0; nth < 4; nth += 1) await aComment(idea, member);
    const act = { targetKind: "comment", targetId: newId(), memberId: member.id, reason: "spam" } as const;
    const trust = async () =>
      (await trustOf(runWith(sql), member.id, new Date(now.getTime() + 60_000))).trust;
    const hide = { ...act, act: "hide", automated: true, createdAt: now } as const;
    await db.insert(moderationActs).values({ ...hide, id: newId() });
    expect(await trust()).toBe(TRUST.basic);
    await db.insert(moderationActs).values({ ...act, id: newId(), act: "remove", createdAt: now });
    expect(await trust()).toBe(TRUST.basic);
    await db.insert(moderationActs).values({ ...hide, id: newId(), targetId: newId() });
    expect(await trust()).toBe(TRUST.new);
  });
});
