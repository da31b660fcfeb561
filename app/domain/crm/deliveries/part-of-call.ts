import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { Outcome } from "../port.ts";
import type { Claim } from "./fix-batch.server.ts";

/** What one record had to do with a call. */
export type PartOfCall = {
  /** None where nothing was sent. */
  callId: string | undefined;
  deliveryId: string;
  contactId: string | null;
  failure: FailureKind | null;
  sent: unknown;
  /** Its own answer, where the CRM answers record by record. */
  answer?: unknown;
};

export const partOfCall = (claim: Claim, outcome: Outcome): PartOfCall => ({
  callId: outcome.trace?.callId,
  deliveryId: claim.delivery.id,
  contactId: claim.taken.contactId,
  failure: "kind" in outcome ? outcome.kind : null,
  sent: sentOf(claim),
  answer: outcome.trace?.answer,
});

function sentOf({ delivery: { kind, payload }, clear }: Claim): unknown {
  if (kind === "contact_fields") return { fields: payload.values ?? payload.fields };
  if (kind === "timeline_entry") return payload;
  return { fields: clear.fields, entries: clear.entryKeys.length };
}
