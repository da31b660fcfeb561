import { describe, expect, test } from "vitest";
import { acceptCharter } from "#app/domain/ambassadors/accept-charter.server.ts";
import { invite } from "#app/domain/ambassadors/invite.server.ts";
import { loadOwnPlace } from "#app/domain/ambassadors/own-place-queries.server.ts";
import { saveCharter } from "#app/domain/ambassadors/save-charter.server.ts";
import { saveTier } from "#app/domain/ambassadors/save-tier.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAmbassador, aTier, theCharter } from "#tests/support/factories/ambassador.ts";
import { aMember } from "#tests/support/factories/member.ts";

const audited = async () =>
  (await sql`select action from audit_entries order by created_at, id`).map(({ action }) => action);
const code = (wanted: string) => ({ code: wanted });

describe("the charter", () => {
  const text = { en: "Be kind.", fr: "Soyez aimables." };

  test("has a new version for new words only", async () => {
    const manager = await aMember({ role: "moderator" });
    const { version } = await saveCharter(db, manager, text);
    expect(await saveCharter(db, manager, text)).toEqual({ version });
    expect(await audited()).toEqual(["ambassador_charter.changed"]);
    await expect(saveCharter(db, await aMember({ role: "agent" }), text)).rejects.toMatchObject(
      code("not_your_role"),
    );
  });

  test("is agreed to again once it has changed", async () => {
    const [manager, ambassador] = [await aMember({ role: "moderator" }), await anAmbassador()];
    const old = await theCharter();
    const { version } = await saveCharter(db, manager, text);
    await expect(acceptCharter(db, ambassador, { charter: old })).rejects.toMatchObject(
      code("charter_changed"),
    );
    await acceptCharter(db, ambassador, { charter: version });
    expect((await loadOwnPlace(sql, ambassador))!.charterVersion).toBe(version);
    await expect(acceptCharter(db, await aMember(), { charter: version })).rejects.toMatchObject(
      code("decided_meanwhile"),
    );
  });
});

describe("a rank", () => {
  const input = {
    nameEn: "Beacon",
    nameFr: "Phare",
    perksEn: "",
    perksFr: "",
    points: 10,
    acceptedAnswers: undefined,
    accuracy: 75,
    monthsActive: undefined,
    maxActs: 0,
    retired: false,
  };

  test("that is new stands above all others, with what it asks", async () => {
    const manager = await aMember({ role: "moderator" });
    expect(await saveTier(db, manager, { ...input, slug: null })).toEqual({ slug: "beacon" });
    expect(await aTier("beacon")).toMatchObject({
      rank: 4,
      criteria: { points: 10, accuracy: 0.75, maxActs: 0 },
    });
    await expect(saveTier(db, manager, { ...input, slug: null })).rejects.toMatchObject({
      fields: { nameEn: "name_taken" },
    });
    expect(await audited()).toEqual(["ambassador_tier.created"]);
  });

  test("that somebody holds is not given up, and one given up is not given", async () => {
    const [manager, member] = [await aMember({ role: "moderator" }), await aMember()];
    await anAmbassador({ tier: "guide" });
    const retired = { ...input, retired: true };
    await expect(saveTier(db, manager, { ...retired, slug: "guide" })).rejects.toMatchObject({
      fields: { retired: "tier_in_use" },
    });
    await saveTier(db, manager, { ...retired, slug: "pillar" });
    const { id: tierId } = await aTier("pillar");
    await expect(invite(db, manager, { memberId: member.id, tierId, note: "" })).rejects.toMatchObject({
      fields: { tierId: "no_such_tier" },
    });
  });
});
