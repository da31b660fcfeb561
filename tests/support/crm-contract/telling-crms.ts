import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { contactBook } from "#app/adapters/crm/contact-book.server.ts";
import { standardWebhook } from "#app/adapters/crm/standard-webhook.server.ts";
import type { FieldValues } from "#app/domain/crm/port.ts";
import { newSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { contacts, contactTimeline } from "#db/schema/crm.ts";
import { db } from "#tests/support/database.ts";
import { aContact } from "#tests/support/factories/contact.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";
import type { TellingHarness, Told } from "./telling.ts";

export const theBook: TellingHarness = {
  name: "the contact book",
  start: async () => ({
    crm: contactBook(db),
    aContact: () => aContact(),
    held: async ({ id }) => {
      const [row] = await db.select().from(contacts).where(eq(contacts.id, id));
      const entries = await db.select().from(contactTimeline).where(eq(contactTimeline.contactId, id));
      return {
        fields: row!.community,
        entries: entries.map(({ kind, role, title }) => ({ kind, role, title })),
      };
    },
  }),
};

/** A receiver as the specification wants it: checks the signature, drops an id it has seen. */
export const aStandardWebhook: TellingHarness = {
  name: "a Standard Webhook",
  async start() {
    const secret = newSecret();
    const { received, url } = await aWebhookReceiver();
    return {
      crm: standardWebhook({ url, secrets: [secret], allowed: new Set(["127.0.0.1"]) }),
      aContact: () => aContact(),
      async held({ id }) {
        const seen = new Set<string>();
        const state: Told = { fields: null, entries: [] };
        for (const { headers, body } of received) {
          const message = new Webhook(secret).verify(body, headers as Record<string, string>) as {
            type: string;
            data: { contact?: { id: string }; fields?: FieldValues; entry?: Told["entries"][number] };
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
      },
    };
  },
};
