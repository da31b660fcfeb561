import type { crmDeliveries, FailureKind } from "#db/schema/crm-sync.ts";
import type { CommunityFields } from "../community-fields.ts";
import { type Mapped, mapFields } from "../map-fields.ts";
import type { TimelineEntry } from "../port.ts";
import { mayTellEntry } from "../told-matters.ts";
import { mayBeMade } from "./may-be-made.ts";
import type { Connection, Taken } from "./take-batch.server.ts";

export type Settled = { state: "sent" | "dead" | "cancelled"; error: string | null; kind?: FailureKind };
/** `later`: somebody is just changing what it stands on, or it could not be found out. */
export type Decision = { payload: Record<string, unknown> } | Settled | "later";

/** What is known at this moment of everything a delivery stands on. */
export type Grounds = {
  connection: Connection;
  /** Of its link; undefined while somebody else holds that, to end it perhaps. */
  link: { living: boolean; agreedTo: string | null } | undefined;
  /** The member's facts; of `contact_fields` that may be told. */
  facts: CommunityFields | undefined;
  /** Of a `timeline_entry` that has something to tell. */
  entry: TimelineEntry | undefined;
  /** Null: everything goes out under our own names. */
  mapping: readonly Mapped[] | null;
  /** The CRM cannot even be asked who this is. */
  refused: boolean;
};

/** Nobody is there, and nobody is to be made: quiet, until that changes. */
const MISSING: Settled = { state: "cancelled", error: "record_missing" };
const NOTHING_THERE: Settled = { state: "sent", error: null };

/** Whether a delivery may be sent at all, with the state of this moment, and what exactly. */
export function decideDelivery(
  taken: Taken,
  row: typeof crmDeliveries.$inferSelect,
  grounds: Grounds,
): Decision {
  if (!taken.contact) return { state: "cancelled", error: "contact_gone" };
  if (row.kind !== "clear_fields") {
    if (taken.linkId && !grounds.link) return "later";
    if (!grounds.link?.living) return { state: "cancelled", error: "consent_missing" };
  }
  if (grounds.refused) return { state: "dead", error: "cannot_be_looked_for", kind: "invalid_value" };
  const obstacle = grounds.mapping && whereItGoes(taken, row.kind, grounds.connection);
  if (obstacle) return obstacle;
  if (row.kind === "clear_fields") return { payload: {} };
  if (row.kind === "contact_fields") return fieldsOf(grounds);
  const { entry } = grounds;
  if (!entry) return { state: "cancelled", error: "not_public" };
  // Asked again when they agree to words that name it.
  if (!mayTellEntry(entry.kind, grounds.link?.agreedTo ?? null))
    return { state: "cancelled", error: "consent_missing" };
  // Once tried, an entry no longer changes its words.
  return { payload: row.attempts > 0 ? row.payload : { entry } };
}

/** Why it cannot go to a CRM with records, or null when it is known where, or that somebody may be made. */
function whereItGoes(
  taken: Taken,
  kind: Taken["kind"],
  connection: Connection,
): Exclude<Decision, { payload: unknown }> | null {
  const { record } = taken;
  if (!record) return kind === "clear_fields" ? NOTHING_THERE : "later";
  if (record.state === "ambiguous") return { state: "dead", error: "ambiguous", kind: "ambiguous" };
  if (record.remoteId) return null;
  if (kind === "clear_fields") return NOTHING_THERE;
  return mayBeMade(connection, taken) ? null : MISSING;
}

function fieldsOf({ facts, mapping }: Grounds): Decision {
  if (!facts) return "later";
  if (!mapping) return { payload: { fields: facts } };
  if (mapping.length === 0) return { state: "cancelled", error: "nothing_mapped" };
  const told = new Set(mapping.map(({ fact }) => fact));
  const fields = Object.fromEntries(Object.entries(facts).filter(([fact]) => told.has(fact)));
  return { payload: { fields, values: mapFields(facts, mapping) } };
}
