import { sql } from "drizzle-orm";
import type { crmComparisons, crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { findEach } from "../deliveries/find-each.ts";
import type { Crm, FieldValues, Found } from "../port.ts";
import type { FoundContact } from "../save-found.server.ts";
import { type Compared, reconcileContact, tryContact } from "./compare-contact.ts";
import { comparedLinks } from "./compared-links.server.ts";
import { oursFor } from "./ours-for.server.ts";

/** Contacts per question, where the CRM would take more at once. */
const MAX_CONTACTS = 200;
/** Where a connector has no setting for it, our id stands in a place of its own. */
const OWN_KEY_PLACE = "community_id";

type Contact = {
  contactId: string;
  memberId: string;
  externalId: string | null;
  email: string | null;
  remoteId: string | null;
  confirmed: FieldValues | null;
  /** A person decided that they are none of those there. */
  nobody: boolean;
};
type Next = {
  comparison: typeof crmComparisons.$inferSelect;
  connection: typeof crmConnections.$inferSelect;
  baseUrl: string;
};

export type ComparedNext = {
  compared: (Compared & { contactId: string })[];
  /** Of a dry run: who they are there, for whoever writes or decides next. */
  found: FoundContact[];
  /** There are no more after these. */
  isLast: boolean;
};

/** Compares the contacts after the comparison's cursor, as many as one question takes. */
export async function compareNext(
  db: Db,
  crm: Crm,
  { comparison, connection, baseUrl }: Next,
): Promise<ComparedNext> {
  const { purpose, cursor } = comparison;
  const most = Math.min(crm.batch.find, MAX_CONTACTS);
  const contacts = (await db.execute(sql`
    select l.contact_id as "contactId", l.member_id as "memberId", c.external_id as "externalId", c.email,
      r.remote_id as "remoteId", r.confirmed,
      coalesce(r.state = 'missing' and r.found_by = 'person', false) as nobody
    ${comparedLinks(connection.id, purpose)} ${cursor ? sql`and l.contact_id > ${cursor}` : sql``}
    order by l.contact_id limit ${most}`)) as unknown as Contact[];
  const isLast = contacts.length < most;
  if (contacts.length === 0) return { compared: [], found: [], isLast };
  if (purpose === "reconcile") {
    const names = [...new Set(contacts.flatMap(({ confirmed }) => Object.keys(confirmed ?? {})))];
    // By the ids that were written to alone: somebody else with this address is not the record that was confirmed.
    const written = contacts.map((one) => ({ ...one, externalId: null, email: null }));
    const found = await ask(crm, written, names);
    const compared = contacts.map(({ contactId, confirmed }, at) => ({
      contactId,
      ...(found[at] ? reconcileContact(found[at], confirmed ?? {}) : REFUSED),
    }));
    return { compared, found: [], isLast };
  }
  const ours = await oursFor(db, {
    connectionId: connection.id,
    memberIds: contacts.map(({ memberId }) => memberId),
    baseUrl,
  });
  const found = await ask(crm, contacts, ours.names);
  const fields = new Map((await crm.records!.describeFields()).map((field) => [field.name, field]));
  const compared = contacts.map(({ contactId, memberId }, at) => ({
    contactId,
    ...(found[at]
      ? tryContact(found[at], {
          ours: ours.values.get(memberId) ?? {},
          key: { field: connection.config.externalIdField ?? OWN_KEY_PLACE, value: memberId },
          allowCreate: connection.allowCreate,
          fields,
        })
      : REFUSED),
  }));
  return { compared, found: contacts.flatMap(({ contactId }, at) => known(contactId, found[at])), isLast };
}

/** Who is missing is looked for again when there is something to write. */
const known = (contactId: string, found: Found | null | undefined): FoundContact[] =>
  found && found.state !== "missing" ? [{ contactId, found }] : [];

const REFUSED: Compared = { verdict: "refused", remoteId: null, diff: [] };

/** Who they are there; whom a person said they are not is not asked about again. */
async function ask(crm: Crm, contacts: readonly Contact[], names: string[]): Promise<(Found | null)[]> {
  const open = contacts.filter(({ nobody }) => !nobody);
  const answers = await findEach(
    crm,
    open.map(({ contactId, memberId, externalId, email, remoteId }) => ({
      id: contactId,
      externalId,
      email,
      communityId: memberId,
      remoteId,
    })),
    names,
  );
  const foundOf = new Map(open.map(({ contactId }, at) => [contactId, answers[at] ?? null]));
  return contacts.map(({ contactId, nobody }) =>
    nobody ? { state: "missing" } : (foundOf.get(contactId) ?? null),
  );
}
