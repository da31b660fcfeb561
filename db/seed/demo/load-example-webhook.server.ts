import { type MemberActor, UNMARKED } from "#app/domain/core/actor.ts";
import { createConnection } from "#app/domain/crm/create-connection.server.ts";
import { type CrmFor, deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import type { Crm, Outcome } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { crmFor, webhookRules } from "#app/runtime/crm.server.ts";
import type { Db, Sql } from "../../types.ts";
import { rewind } from "./rewind.server.ts";
import { personNamed, type World } from "./world.ts";

/** What a receiver says that is gone for good; the demo plays it, because nothing may be sent from here. */
const GONE: Outcome = {
  giveUp: true,
  disable: true,
  kind: "gone",
  reason: "http_410 This receiver is only an example and does not exist",
};
const goneFor = async (writes: readonly unknown[]) => writes.map(() => GONE);
const gone: Crm = {
  batch: { fields: 1, entries: 1, clear: 1, find: 1 },
  writeFields: goneFor,
  addEntries: goneFor,
  clear: goneFor,
  check: async () => [{ what: "reach", ok: false, detail: "http_410" }],
  records: null,
  budget: () => null,
  takeExchanges: () => [],
};
/** A customer without milestones, so that exactly one message waits. */
const CUSTOMER = "nicolas-b";
const DAYS_AGO = 3;
const DAY_MS = 86_400_000;

/** A webhook whose receiver has gone: switched off, with one dead delivery and its reason. */
export async function loadExampleWebhook({ db, sql }: { db: Db; sql: Sql }, world: World): Promise<void> {
  const { id, displayName, locale, role, username } = personNamed(world, "ines");
  const admin: MemberActor = {
    kind: "member",
    id,
    role,
    username,
    displayName,
    locale,
    emailVerified: true,
    ...UNMARKED,
  };
  const now = new Date(world.now.getTime() - DAYS_AGO * DAY_MS);
  const connectionId = world.random.id(now);
  await createConnection(db, webhookRules(), admin, {
    id: connectionId,
    name: "Exemple : ancien CRM",
    url: "https://crm.cyclade.example/webhooks/ruche",
  });
  const [link] = await sql<{ contactId: string }[]>`
    select contact_id as "contactId" from contact_links
    where member_id = ${personNamed(world, CUSTOMER).id} and unlinked_at is null`;
  await refreshContact(db, link!);
  const ports = { baseUrl: baseUrl(), now: () => now };
  for (const { id: told } of await sql<{ id: string }[]>`select id from crm_connections order by kind`) {
    const crmOf: CrmFor = (connection) => (connection.id === connectionId ? gone : crmFor(connection));
    await deliverToCrm(db, { ...ports, crmFor: crmOf }, { connectionId: told });
  }
  await sql`update mails set created_at = ${now} where template = 'crm-stopped'`;
  await rewind(sql, now);
}
