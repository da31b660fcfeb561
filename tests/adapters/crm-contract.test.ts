import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { contactBook } from "#app/adapters/contact-book.server.ts";
import { standardWebhook } from "#app/adapters/standard-webhook.server.ts";
import { communityFields } from "#app/domain/crm/community-fields.ts";
import type { Crm, TimelineEntry } from "#app/domain/crm/port.ts";
import { newSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { newId } from "#db/ids.ts";
import { contacts, contactTimeline } from "#db/schema/crm.ts";
import { db } from "#tests/support/database.ts";
import { aContact } from "#tests/support/factories/contact.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

/** What a CRM holds of one contact, however it got there. */
type Held = {
  fields: Record<string, unknown> | null;
  entries: { kind: string; role: string; title: string }[];
};
type Contact = Awaited<ReturnType<typeof aContact>>;
type Target = { crm: Crm; held: (contact: Contact) => Promise<Held> };

async function theBook(): Promise<Target> {
  return {
    crm: contactBook(db),
    held: async ({ id }) => {
      const [row] = await db.select().from(contacts).where(eq(contacts.id, id));
      const entries = await db.select().from(contactTimeline).where(eq(contactTimeline.contactId, id));
      return {
        fields: row!.community,
        entries: entries.map(({ kind, role, title }) => ({ kind, role, title })),
      };
    },
  };
}

/** A receiver as the specification wants it: checks the signature, drops an id it has seen. */
async function aReceivingCrm(): Promise<Target> {
  const secret = newSecret();
  const { received, url } = await aWebhookReceiver();
  const held = async ({ id }: Contact): Promise<Held> => {
    const seen = new Set<string>();
    const state: Held = { fields: null, entries: [] };
    for (const { headers, body } of received) {
      const message = new Webhook(secret).verify(body, headers as Record<string, string>) as {
        type: string;
        data: { contact?: { id: string }; fields?: Record<string, unknown>; entry?: Held["entries"][number] };
      };
      const messageId = String(headers["webhook-id"]);
      if (seen.has(messageId) || message.data.contact?.id !== id) continue;
      seen.add(messageId);
      if (message.type === "contact.community_fields_changed") state.fields = message.data.fields!;
      if (message.type === "contact.milestone_reached") {
        const { kind, role, title } = message.data.entry!;
        state.entries.push({ kind, role, title });
      }
      if (message.type === "contact.community_fields_cleared")
        Object.assign(state, { fields: null, entries: [] });
    }
    return state;
  };
  return { crm: standardWebhook({ url, secrets: [secret], allowed: new Set(["127.0.0.1"]) }), held };
}

const fieldsWith = (posted: number) =>
  communityFields(
    {
      username: "ada",
      memberSince: "2025-01-02",
      lastActive: "2026-05-01",
      posted,
      accepted: 0,
      implemented: 0,
      level: "Newcomer",
      levelRank: 1,
      tier: null,
      tierSince: null,
      points90Days: 0,
      pointsTotal: 0,
      acceptedAnswers: 0,
      helpfulVotes: 0,
      segment: null,
      lastAccepted: null,
    },
    "https://ideas.example.com",
  );

const entry: TimelineEntry = {
  kind: "accepted",
  role: "author",
  title: "Dark mode",
  url: "https://ideas.example.com/ideas/1-dark-mode",
  reason: "Because.",
  occurredAt: "2026-05-01T10:00:00Z",
};

const aKey = () => ({ id: newId(), at: new Date("2026-05-01T10:00:00Z") });

describe.each([
  ["the contact book", theBook],
  ["a Standard Webhook", aReceivingCrm],
])("%s", (_name, target) => {
  test("holds the fields that were written last", async () => {
    const { crm, held } = await target();
    const contact = await aContact();
    expect(await crm.writeFields(contact, fieldsWith(1), aKey())).toEqual({ ok: true });
    expect(await crm.writeFields(contact, fieldsWith(2), aKey())).toEqual({ ok: true });
    expect((await held(contact)).fields).toEqual(fieldsWith(2));
  });

  test("adds an entry once, however often it comes under one key", async () => {
    const { crm, held } = await target();
    const contact = await aContact();
    const key = aKey();
    for (let times = 0; times < 3; times += 1) {
      expect(await crm.addTimelineEntry(contact, entry, key)).toEqual({ ok: true });
    }
    expect((await held(contact)).entries).toEqual([{ kind: "accepted", role: "author", title: "Dark mode" }]);
    await crm.addTimelineEntry(contact, entry, aKey());
    expect((await held(contact)).entries).toHaveLength(2);
  });

  test("clears everything of one contact and nothing of another; twice is fine", async () => {
    const { crm, held } = await target();
    const [gone, stays] = [await aContact(), await aContact()];
    for (const contact of [gone, stays]) {
      await crm.writeFields(contact, fieldsWith(1), aKey());
      await crm.addTimelineEntry(contact, entry, aKey());
    }
    const key = aKey();
    expect(await crm.clearFields(gone, key)).toEqual({ ok: true });
    expect(await crm.clearFields(gone, key)).toEqual({ ok: true });
    expect(await held(gone)).toEqual({ fields: null, entries: [] });
    expect((await held(stays)).entries).toHaveLength(1);
  });

  test("takes a test without a trace", async () => {
    const { crm, held } = await target();
    const contact = await aContact();
    expect(await crm.sendTest(aKey())).toEqual({ ok: true });
    expect(await held(contact)).toEqual({ fields: null, entries: [] });
  });
});
