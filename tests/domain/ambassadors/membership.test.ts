import { describe, expect, test } from "vitest";
import { answerInvitation } from "#app/domain/ambassadors/answer-invitation.server.ts";
import { invite } from "#app/domain/ambassadors/invite.server.ts";
import { leaveProgramme } from "#app/domain/ambassadors/leave-programme.server.ts";
import { loadOwnPlace } from "#app/domain/ambassadors/own-place-queries.server.ts";
import { passOver } from "#app/domain/ambassadors/pass-over.server.ts";
import { removeAmbassador } from "#app/domain/ambassadors/remove-ambassador.server.ts";
import { reviewAmbassador } from "#app/domain/ambassadors/review-ambassador.server.ts";
import { saveCharter } from "#app/domain/ambassadors/save-charter.server.ts";
import { saveWords } from "#app/domain/ambassadors/save-words.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anAmbassador, aTier, theCharter } from "#tests/support/factories/ambassador.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const placeOf = async (id: string) =>
  (
    await sql`select a.state, t.slug as tier, m.tier as mark, a.review_on::text as "reviewOn", a.words
    from members m left join ambassadors a on a.member_id = m.id left join ambassador_tiers t on t.id = a.tier_id
    where m.id = ${id}`
  )[0];
const audited = async () =>
  (await sql`select action from audit_entries order by created_at, id`).map(({ action }) => action);
const steps = async (id: string) =>
  (await sql`select step, reason from ambassador_steps where member_id = ${id} order by created_at, id`).map(
    ({ step, reason }) => [step, reason],
  );
const code = (wanted: string) => ({ code: wanted });

async function anInvited() {
  const [manager, member] = [await aMember({ role: "moderator" }), await aMember()];
  const tier = await aTier();
  await invite(db, manager, { username: member.username, tierId: tier.id, note: "You helped so many." });
  return { manager, member, tier };
}

describe("an invitation", () => {
  test("is told, written down, and read with its note", async () => {
    const { member, tier, manager } = await anInvited();
    expect(await recorded("ambassador.invited")).toEqual([{ memberId: member.id, tierId: tier.id }]);
    expect(await audited()).toEqual(["ambassador.invited"]);
    expect(await loadOwnPlace(sql, member)).toMatchObject({
      state: "invited",
      said: { words: "You helped so many.", by: manager.displayName },
    });
    // Nobody is an ambassador without having said yes.
    expect(await placeOf(member.id)).toMatchObject({ state: "invited", mark: null });
  });

  test("that is accepted gives the mark, the charter's version and a review in a year", async () => {
    const { member } = await anInvited();
    const now = new Date("2026-05-20T10:00:00Z");
    await answerInvitation(db, member, { accepts: true, charter: await theCharter(), now });
    expect(await placeOf(member.id)).toMatchObject({
      state: "active",
      mark: "scout",
      reviewOn: "2027-05-20",
    });
    expect(await recorded("member.tier_changed")).toEqual([
      { memberId: member.id, from: null, to: "scout", reason: "" },
    ]);
  });

  test("that is declined leaves everything as it was", async () => {
    const { member, tier } = await anInvited();
    await answerInvitation(db, member, { accepts: false, charter: 0 });
    expect(await placeOf(member.id)).toMatchObject({ state: "declined", mark: null });
    expect(await recorded("ambassador.declined")).toEqual([{ memberId: member.id, tierId: tier.id }]);
    expect(await recorded("member.tier_changed")).toEqual([]);
  });

  test("is answered once, whatever is clicked at the same time", async () => {
    const { member } = await anInvited();
    const charter = await theCharter();
    const answers = await Promise.allSettled([
      answerInvitation(db, member, { accepts: true, charter }),
      answerInvitation(db, member, { accepts: false, charter }),
      answerInvitation(db, member, { accepts: true, charter }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { state, mark } = (await placeOf(member.id))!;
    expect(mark).toBe(state === "active" ? "scout" : null);
  });

  test("is sent once, by whoever was first", async () => {
    const [one, other, member] = [
      await aMember({ role: "moderator" }),
      await aMember({ role: "admin" }),
      await aMember(),
    ];
    const { id: tierId } = await aTier();
    const sent = await Promise.allSettled(
      [one, other].map((manager) => invite(db, manager, { memberId: member.id, tierId, note: "" })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await recorded("ambassador.invited")).toHaveLength(1);
  });

  test("agrees to the charter that holds, and to no other", async () => {
    const { member, manager } = await anInvited();
    const read = await theCharter();
    const { version } = await saveCharter(db, manager, { en: "Be kind.", fr: "Soyez aimables." });
    expect(version).toBe(read + 1);
    await expect(answerInvitation(db, member, { accepts: true, charter: read })).rejects.toMatchObject(
      code("charter_changed"),
    );
    await answerInvitation(db, member, { accepts: true, charter: version });
    expect((await loadOwnPlace(sql, member))!.charterVersion).toBe(version);
  });

  test("is for members who may take part, and by who runs the programme", async () => {
    const manager = await aMember({ role: "moderator" });
    const { id: tierId } = await aTier();
    const to = async (wanted: Parameters<typeof aMember>[0], by = manager) =>
      invite(db, by, { memberId: (await aMember(wanted)).id, tierId, note: "" });
    await expect(to({ role: "agent" })).rejects.toMatchObject(code("staff_are_no_ambassadors"));
    await expect(to({ restriction: "suspended" })).rejects.toMatchObject(code("cannot_be_invited"));
    await expect(to({ closedAt: new Date() })).rejects.toMatchObject(code("cannot_be_invited"));
    await expect(to({}, await aMember({ role: "agent" }))).rejects.toMatchObject(code("not_your_role"));
    await expect(invite(db, manager, { username: "nobody", tierId, note: "" })).rejects.toMatchObject(
      code("no_such_person"),
    );
    const ambassador = await anAmbassador();
    await expect(invite(db, manager, { memberId: ambassador.id, tierId, note: "" })).rejects.toMatchObject(
      code("decided_meanwhile"),
    );
  });

  test("can be taken back as long as it is not answered", async () => {
    const { member, manager } = await anInvited();
    await passOver(db, manager, { memberId: member.id, reason: "Sent to the wrong Maya." });
    await expect(
      answerInvitation(db, member, { accepts: true, charter: await theCharter() }),
    ).rejects.toMatchObject(code("decided_meanwhile"));
    // What was written for colleagues stays with them.
    expect(await loadOwnPlace(sql, member)).toBeNull();
  });
});

describe("a review", () => {
  test("keeps an ambassador for another year", async () => {
    const [manager, ambassador] = [await aMember({ role: "moderator" }), await anAmbassador()];
    const { id: tierId } = await aTier();
    const now = new Date("2027-01-12T10:00:00Z");
    await reviewAmbassador(db, manager, { memberId: ambassador.id, tierId, note: "", now });
    expect(await placeOf(ambassador.id)).toMatchObject({ mark: "scout", reviewOn: "2028-01-12" });
    expect(await recorded("member.tier_changed")).toEqual([]);
    expect(await audited()).toEqual(["ambassador.kept"]);
  });

  test("promotes, and tells why; a lower rank needs a reason", async () => {
    const [manager, ambassador] = [await aMember({ role: "moderator" }), await anAmbassador()];
    const [scout, guide] = [await aTier("scout"), await aTier("guide")];
    const review = (tierId: string, note: string) =>
      reviewAmbassador(db, manager, { memberId: ambassador.id, tierId, note });
    await review(guide.id, "Twenty answers.");
    expect(await placeOf(ambassador.id)).toMatchObject({ mark: "guide" });
    await expect(review(scout.id, "")).rejects.toMatchObject({ fields: { note: "required" } });
    await review(scout.id, "As you asked.");
    expect((await recorded("member.tier_changed")).map(({ from, to, reason }) => [from, to, reason])).toEqual(
      [
        ["scout", "guide", "Twenty answers."],
        ["guide", "scout", "As you asked."],
      ],
    );
    expect(await audited()).toEqual(["ambassador.promoted", "ambassador.lowered"]);
  });
});

describe("the end", () => {
  test("of somebody's time is told to them with the reason, and their words go", async () => {
    const [manager, ambassador] = [
      await aMember({ role: "moderator" }),
      await anAmbassador({ words: "Hello." }),
    ];
    await removeAmbassador(db, manager, { username: ambassador.username, reason: "Votes by arrangement." });
    expect(await placeOf(ambassador.id)).toMatchObject({ state: "removed", mark: null, words: "" });
    expect(await loadOwnPlace(sql, ambassador)).toMatchObject({
      state: "removed",
      said: { words: "Votes by arrangement.", by: manager.displayName },
    });
    expect(await recorded("member.tier_changed")).toMatchObject([
      { from: "scout", to: null, reason: "Votes by arrangement." },
    ]);
    expect(await audited()).toEqual(["ambassador.removed"]);
  });

  test("may be one's own wish; why is for who runs the programme, and in no event", async () => {
    const ambassador = await anAmbassador();
    await leaveProgramme(db, ambassador, { reason: "A new baby." });
    expect(await placeOf(ambassador.id)).toMatchObject({ state: "left", mark: null });
    expect(await steps(ambassador.id)).toEqual([["left", "A new baby."]]);
    expect(await recorded("member.tier_changed")).toMatchObject([{ to: null, reason: "" }]);
    await expect(leaveProgramme(db, ambassador)).rejects.toMatchObject(code("decided_meanwhile"));
    expect(await audited()).toEqual([]);
  });

  test.each([
    ["is banned", "update members set restriction = 'banned'", "member.restricted", "removed"],
    ["closes the account", "update members set closed_at = now(), email = null", "member.closed", "left"],
    ["joins the team", "update members set role = 'agent'", "member.role_changed", "left"],
  ] as const)("comes by itself for who %s", async (_, change, name, state) => {
    const [ambassador, other] = [await anAmbassador(), await anAmbassador()];
    await sql`${sql.unsafe(change)} where id = ${ambassador.id}`;
    const { id: memberId } = ambassador;
    if (name === "member.restricted")
      await recordEvent(db, SYSTEM, name, { memberId, restriction: "banned", actId: null });
    else if (name === "member.closed") await recordEvent(db, SYSTEM, name, { memberId });
    else await recordEvent(db, SYSTEM, name, { memberId, role: "agent" });
    await drainLog();
    await drainLog();
    expect(await placeOf(ambassador.id)).toMatchObject({ state, mark: null });
    expect(await placeOf(other.id)).toMatchObject({ state: "active", mark: "scout" });
    expect(await recorded("member.tier_changed")).toHaveLength(1);
  });

  test("does not come for who may not write for a while", async () => {
    const ambassador = await anAmbassador();
    await sql`update members set restriction = 'read_only' where id = ${ambassador.id}`;
    await recordEvent(db, SYSTEM, "member.restricted", {
      memberId: ambassador.id,
      restriction: "read_only",
      actId: null,
    });
    await drainLog();
    expect(await placeOf(ambassador.id)).toMatchObject({ state: "active", mark: "scout" });
    await expect(
      saveWords(db, { ...ambassador, restriction: "read_only" }, { words: "Me again." }),
    ).rejects.toMatchObject(code("restricted"));
  });
});
