import { expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite, writeOne } from "./a-write.ts";
import type { CrmHarness } from "./harness.ts";

/** Records that were deleted for good: no CRM tells of them, and every connector notices. */
export function vanishing({ fields, start }: CrmHarness) {
  const VALUES = { [fields.text]: "Gold" };
  const GONE = { giveUp: true, kind: "not_found", reason: expect.stringMatching(/\w{4}/) };

  test("a record that was deleted for good is said to be gone, whatever is done to it; others are not held up", async () => {
    const crm = await start();
    const [gone, stays] = [await crm.seed({ lastName: "Gone" }), await crm.seed({ lastName: "Stays" })];
    const target = { remoteId: gone, communityId: newId() };
    expect(await writeOne(crm.connect(), aFieldsWrite(target, VALUES))).toMatchObject({ ok: true });
    await crm.erase(gone);
    const other = { remoteId: stays, communityId: newId() };
    for (const keyed of [false, true]) {
      const one = { ...target, keyed };
      expect(
        await crm.connect().writeFields([aFieldsWrite(one, VALUES), aFieldsWrite(other, VALUES)]),
      ).toMatchObject([GONE, { ok: true }]);
      expect(await crm.connect().addEntries([anEntryWrite(one), anEntryWrite(other)])).toMatchObject([
        GONE,
        { ok: true },
      ]);
      expect(await crm.connect().clear([aClearWrite(one, [fields.text], [newId()])])).toMatchObject([
        { ok: true },
      ]);
    }
    // What a comparison asks: by the ids that were written to.
    const asked = { id: newId(), externalId: null, email: null };
    expect(
      await crm.connect().records!.find(
        [
          { ...asked, ...target },
          { ...asked, ...other },
        ],
        [fields.text],
      ),
    ).toMatchObject([{ state: "missing" }, { state: "found", by: "remote_id", values: VALUES }]);
    expect(await crm.countContacts()).toBe(1);
  });

  test("who was deleted and comes back as another record is found again, and the link is made again", async () => {
    const crm = await start();
    const email = "ada@example.com";
    const gone = await crm.seed({ lastName: "Lovelace", email });
    const target = { remoteId: gone, communityId: newId() };
    await writeOne(crm.connect(), aFieldsWrite(target, VALUES));
    await crm.erase(gone);
    const remoteId = await crm.seed({ lastName: "Lovelace", email });
    const sought = { id: newId(), externalId: null, email, ...target };
    for (const known of [gone, null])
      expect(await crm.connect().records!.find([{ ...sought, remoteId: known }], [])).toMatchObject([
        { state: "found", by: "email", remoteId, keyed: false },
      ]);
    const again = { ...target, remoteId };
    expect(await writeOne(crm.connect(), aFieldsWrite(again, VALUES))).toMatchObject({ ok: true, remoteId });
    expect(await crm.held(remoteId)).toMatchObject({ communityId: target.communityId });
    const keyed = aFieldsWrite({ ...again, keyed: true }, { [fields.text]: "Silver" });
    expect(await writeOne(crm.connect(), keyed)).toMatchObject({ ok: true, remoteId });
    expect(await crm.countContacts()).toBe(1);
  });
}
