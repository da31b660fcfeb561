import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openCase } from "#app/domain/cases/open-case.server.ts";
import { reopenCase } from "#app/domain/cases/reopen-case.server.ts";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { writeToCustomer } from "#app/domain/cases/write-to-customer.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { cases } from "#db/schema/cases.ts";
import { aScene } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";

const timeline = (contactId: string) =>
  sql`select kind, role, title, detail, url from contact_timeline where contact_id = ${contactId} and kind like 'case%' order by occurred_at, id`;
const open = (threadId: string) =>
  db.transaction((tx) => openCase(tx, SYSTEM, { threadId, reason: "unanswered", now: new Date() }));

describe("a case", () => {
  test("of a linked customer is told when it is opened and when it is settled, once each time", async () => {
    const { member, contact } = await aScene();
    const agent = await aMember({ role: "agent" });
    const thread = await aThread({ by: member, title: "Blinks red" });
    const { number } = await open(thread.id);
    await drain();
    const url = `http://localhost:3000/service/cases/${number}`;
    const opened = { kind: "case_opened", role: "customer", title: "Blinks red", detail: "", url };
    expect(await timeline(contact.id)).toEqual([opened]);
    await writeToCustomer(db, agent, { number, body: "Your secret key is 42." });
    await resolveCase(db, agent, { number, summary: "It was the **battery**." });
    await drain();
    const settled = { ...opened, kind: "case_resolved", detail: "It was the battery." };
    expect(await timeline(contact.id)).toEqual([opened, settled]);
    await reopenCase(db, agent, { number });
    await resolveCase(db, agent, { number });
    await drain();
    await drain();
    expect((await timeline(contact.id)).map(({ kind }) => kind)).toEqual([
      "case_opened",
      "case_resolved",
      "case_resolved",
    ]);
    expect(JSON.stringify(await sql`select payload from crm_deliveries`)).not.toContain("secret");
  });

  test("is told to nobody without consent, and not after it was withdrawn", async () => {
    const { member, contact } = await aScene();
    await aMatchingConsent(member.id, false);
    const thread = await aThread({ by: member });
    await open(thread.id);
    await drain();
    expect(await timeline(contact.id)).toEqual([]);
    const other = await aThread({ by: await aMember() });
    await open(other.id);
    await drain();
    expect(await sql`select 1 from contact_timeline where kind like 'case%'`).toEqual([]);
    expect(await db.select().from(cases).where(eq(cases.customerId, member.id))).toHaveLength(1);
  });
});
