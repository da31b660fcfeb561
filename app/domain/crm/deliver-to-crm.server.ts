import type { Db } from "#db/types.ts";
import { type Claim, type Connection, claimDelivery } from "./claim-delivery.server.ts";
import type { CommunityFields } from "./community-fields.ts";
import type { Crm, Outcome, TimelineEntry } from "./port.ts";
import { recordOutcome } from "./record-outcome.server.ts";

export type CrmFor = (connection: Connection) => Crm;

async function send(crm: Crm, { delivery, contact, key }: Claim): Promise<Outcome> {
  if (delivery.kind === "clear_fields") return crm.clearFields(contact, key);
  if (delivery.kind === "contact_fields")
    return crm.writeFields(contact, delivery.payload.fields as CommunityFields, key);
  return crm.addTimelineEntry(contact, delivery.payload.entry as TimelineEntry, key);
}

/**
 * One try of one delivery: claim it, send it outside any transaction, record how it went. If the process dies between
 * two of these steps, the next run sends the same message under the same id.
 */
export async function deliverToCrm(
  db: Db,
  crmFor: CrmFor,
  { deliveryId, baseUrl, now }: { deliveryId: string; baseUrl: string; now: Date },
): Promise<void> {
  const claim = await claimDelivery(db, { deliveryId, baseUrl, now });
  if (!claim) return;
  const outcome = await send(crmFor(claim.connection), claim).catch(
    (error: unknown): Outcome => ({
      retry: true,
      reason: `unexpected ${error instanceof Error ? error.message : ""}`.trim(),
    }),
  );
  await recordOutcome(db, { claim, outcome, now });
}
