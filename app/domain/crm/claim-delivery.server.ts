import { eq, sql } from "drizzle-orm";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { newId } from "#db/ids.ts";
import { contacts } from "#db/schema/crm.ts";
import { crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { caseEntry } from "./case-entries.server.ts";
import { communityFields } from "./community-fields.ts";
import { mayBeMatched } from "./consenting-members.server.ts";
import { contactFacts } from "./contact-facts.server.ts";
import { contentHash } from "./content-hash.server.ts";
import { honourEntry } from "./honour-entries.server.ts";
import { milestoneEntry } from "./milestones.server.ts";
import type { CrmContact, MessageKey } from "./port.ts";

/** Longer than the longest try of any adapter, so that only a dead process loses its lease. */
const LEASE_SECONDS = 60;
/** How soon to look again when another message of the same contact has to go first. */
const TURN_SECONDS = 1;

type Delivery = typeof crmDeliveries.$inferSelect;
export type Connection = typeof crmConnections.$inferSelect;

/** What to send, fixed in the database before it goes out: a second try after a crash sends the very same. */
export type Claim = {
  delivery: Pick<
    Delivery,
    "id" | "kind" | "payload" | "payloadHash" | "attempts" | "requested" | "connectionId"
  >;
  connection: Connection;
  contact: CrmContact;
  key: MessageKey;
};

/**
 * Takes a delivery for one try: decides, with the state of this moment, whether it may be sent at all and what exactly.
 * Answers null when there is nothing to send now; if there will be later, the job is in the queue.
 */
export async function claimDelivery(
  db: Db,
  { deliveryId, baseUrl, now }: { deliveryId: string; baseUrl: string; now: Date },
): Promise<Claim | null> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const memberId = await lockLivingLink(tx, deliveryId);
    const [delivery] = await tx
      .select()
      .from(crmDeliveries)
      .where(eq(crmDeliveries.id, deliveryId))
      .for("update");
    if (delivery?.state !== "pending") return null;
    const [connection] = await tx
      .select()
      .from(crmConnections)
      .where(eq(crmConnections.id, delivery.connectionId));
    if (!connection?.enabled) return null;
    const wait = await mustWaitUntil(tx, delivery, connection, now);
    if (wait) {
      await enqueueJob(
        tx,
        "deliver-to-crm",
        { deliveryId },
        { key: `deliver-to-crm:${deliveryId}`, runAt: wait },
      );
      return null;
    }
    const [contact] = delivery.contactId
      ? await tx.select().from(contacts).where(eq(contacts.id, delivery.contactId))
      : [];
    if (!contact) return settle(tx, delivery, { state: "cancelled", lastError: "contact_gone" });
    const payload = await compose(tx, delivery, memberId, baseUrl);
    if (typeof payload === "string") return settle(tx, delivery, { state: "cancelled", lastError: payload });
    const payloadHash = contentHash(payload);
    if (delivery.kind === "contact_fields" && payloadHash === delivery.confirmedHash) {
      return settle(tx, delivery, { state: "sent", lastError: null, attempts: 1 });
    }
    const same = payloadHash === delivery.payloadHash;
    const [taken] = await tx
      .update(crmDeliveries)
      .set({
        payload,
        payloadHash,
        // Other content than was tried before is another message; a receiver would drop it as a repeat otherwise.
        messageId: same || !delivery.composedAt ? delivery.messageId : newId(),
        composedAt: same ? delivery.composedAt : now,
        attempts: delivery.attempts + 1,
        leasedUntil: new Date(now.getTime() + LEASE_SECONDS * 1000),
        nextAttemptAt: null,
        updatedAt: now,
      })
      .where(eq(crmDeliveries.id, deliveryId))
      .returning();
    const { id, externalId, email } = contact;
    return {
      delivery: taken!,
      connection,
      contact: { id, externalId, email },
      key: { id: taken!.messageId, at: taken!.composedAt ?? now },
    };
  });
}

/**
 * The member whose link the delivery stands on, if link and consent still hold. The link's row is locked before the
 * delivery's, in the order in which unlinking takes them.
 */
async function lockLivingLink(tx: Db, deliveryId: string): Promise<string | null> {
  const [link] = (await tx.execute(sql`
    select l.member_id as "memberId" from crm_deliveries d
    join contact_links l on l.id = d.link_id join members m on m.id = l.member_id
    where d.id = ${deliveryId} and l.unlinked_at is null and ${mayBeMatched} for share of l`)) as unknown as [
    { memberId: string }?,
  ];
  return link?.memberId ?? null;
}

/** One message of a contact at a time on each connection, and taking back goes before telling anew. */
async function mustWaitUntil(
  tx: Db,
  delivery: Delivery,
  connection: Connection,
  now: Date,
): Promise<Date | null> {
  if (connection.pausedUntil && connection.pausedUntil > now) return connection.pausedUntil;
  const turn = `${delivery.connectionId}:${delivery.contactId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`);
  const [busy] = (await tx.execute(sql`
    select max(next_attempt_at) as until, count(*)::int as messages from crm_deliveries
    where connection_id = ${delivery.connectionId} and contact_id = ${delivery.contactId}
      and (leased_until > ${now.toISOString()}::timestamptz
        or (kind = 'clear_fields' and state = 'pending' and ${delivery.kind !== "clear_fields"}))`)) as unknown as [
    { until: string | null; messages: number },
  ];
  if (busy.messages === 0) return null;
  return new Date(Math.max(now.getTime(), busy.until ? Date.parse(busy.until) : 0) + TURN_SECONDS * 1000);
}

/** The message's content, or the code of why there is none. Once tried, an entry no longer changes its words. */
async function compose(
  tx: Db,
  delivery: Delivery,
  memberId: string | null,
  baseUrl: string,
): Promise<Record<string, unknown> | string> {
  if (delivery.kind === "clear_fields") return {};
  if (!memberId) return "consent_missing";
  if (delivery.kind === "contact_fields")
    return { fields: communityFields(await contactFacts(tx, memberId), baseUrl) };
  const takenBack = delivery.dedupeKey.startsWith("taken-back:");
  const stepId = delivery.timelineId!;
  const entry =
    (await milestoneEntry(tx, { memberId, timelineId: stepId, takenBack, baseUrl })) ??
    (await caseEntry(tx, { memberId, stepId, baseUrl })) ??
    (await honourEntry(tx, { memberId, stepId, takenBack, baseUrl }));
  if (!entry) return "not_public";
  return delivery.attempts > 0 ? delivery.payload : { entry };
}

async function settle(tx: Db, { id }: Delivery, outcome: Partial<Delivery>): Promise<null> {
  await tx
    .update(crmDeliveries)
    .set({ ...outcome, nextAttemptAt: null, updatedAt: new Date() })
    .where(eq(crmDeliveries.id, id));
  return null;
}
