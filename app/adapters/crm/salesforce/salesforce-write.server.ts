import type { FieldsWrite, Outcome } from "#app/domain/crm/port.ts";
import { masked } from "../masked.ts";
import { noSuchContact } from "../no-such-contact.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { type Sent, type SentRecord, sendRecords } from "./salesforce-collections.server.ts";
import { errorsOf, idsIn, refusedFor } from "./salesforce-errors.ts";
import { candidates } from "./salesforce-find.server.ts";
import type { Session } from "./salesforce-session.server.ts";

type Fields = { externalIdField: string; customerCodeField: string | undefined };
/** How a record is addressed: by our external id, or by its own. */
type Way = "key" | "id";
/** What became of a write, and whom it could be meant for, as ids. */
type Decided = { outcome: Outcome; who?: readonly string[] };

/**
 * Fields of up to 200 contacts: those that carry our external id, and new ones, by that; those we only know by their id
 * are given it with the first write.
 */
export async function writeContacts(
  session: Session,
  fields: Fields,
  writes: readonly FieldsWrite[],
): Promise<Outcome[]> {
  const decided = new Map<number, Decided>();
  const byKey: number[] = [];
  const byId: number[] = [];
  for (const [at, { target }] of writes.entries()) {
    const { keyed, communityId, remoteId, create } = target;
    // A member who is erased has no id any more; what is written then goes by the contact's own.
    if (communityId && (keyed || (create && !remoteId))) byKey.push(at);
    else if (remoteId) byId.push(at);
    else decided.set(at, { outcome: noSuchContact(target) });
  }

  const upserted = await sendRecords(
    session,
    { action: "write", method: "PATCH", path: `/composite/sobjects/Contact/${fields.externalIdField}` },
    byKey.map((at) => recordOf(fields, writes[at]!)),
  );
  for (const [nth, sent] of upserted.entries()) {
    const at = byKey[nth]!;
    const { target } = writes[at]!;
    // It would have been made new, and a contact without a last name is none: our id is not on the record any more.
    const lost = target.keyed && lostItsKey(sent);
    if (lost && target.remoteId) byId.push(at);
    else if (lost) decided.set(at, { outcome: { ...noSuchContact(target), ...traceOf(sent) } });
    else decided.set(at, await decide(session, fields, { write: writes[at]!, sent, way: "key" }));
  }

  const updated = await sendRecords(
    session,
    { action: "write", method: "PATCH", path: "/composite/sobjects" },
    byId.map((at) => ({ ...recordOf(fields, writes[at]!), id: writes[at]!.target.remoteId! })),
  );
  for (const [nth, sent] of updated.entries()) {
    const at = byId[nth]!;
    decided.set(at, await decide(session, fields, { write: writes[at]!, sent, way: "id" }));
  }
  return withCandidates(
    session,
    writes.map((_, at) => decided.get(at)!),
  );
}

const traceOf = (sent: Sent) => ("trace" in sent ? { trace: sent.trace } : {});

const valuesOf = ({ customerCodeField }: Fields, { values, target, contact }: FieldsWrite) => {
  if (!target.create || target.remoteId || target.keyed) return values;
  const { firstName, lastName, email } = target.create;
  return {
    ...values,
    // The one thing a contact must have.
    LastName: lastName || firstName || email,
    ...(lastName && firstName && { FirstName: firstName }),
    Email: email,
    ...(customerCodeField && contact.externalId && { [customerCodeField]: contact.externalId }),
  };
};

const keyOf = ({ externalIdField }: Fields, { communityId }: FieldsWrite["target"]) =>
  communityId ? { [externalIdField]: communityId } : {};

const recordOf = (fields: Fields, write: FieldsWrite): SentRecord => ({
  attributes: { type: "Contact" },
  ...valuesOf(fields, write),
  ...keyOf(fields, write.target),
});

const lostItsKey = (sent: Sent): boolean =>
  "errors" in sent &&
  sent.errors.some(({ code, fields }) => code === "REQUIRED_FIELD_MISSING" && fields.includes("LastName"));

async function decide(
  session: Session,
  fields: Fields,
  { write, sent, way }: { write: FieldsWrite; sent: Sent; way: Way },
): Promise<Decided> {
  if ("outcome" in sent) return sent;
  const { id, created, errors, trace } = sent;
  const [error] = errors;
  if (!error) return { outcome: { ok: true, remoteId: id ?? undefined, created, trace } };
  const outcome: Outcome = { ...refusedFor(errors), trace };
  const named = error.code === "DUPLICATES_DETECTED" ? error.matches : idsIn(error);
  switch (error.code) {
    case "DUPLICATE_VALUE":
      return { outcome, who: named };
    case "DUPLICATES_DETECTED":
    case "DUPLICATE_EXTERNAL_ID":
      // Only a record that comes alone is told whom it resembles.
      return named.length > 0 ? { outcome, who: named } : writeAlone(session, fields, { write, way });
    default:
      return { outcome };
  }
}

/** The same as a call of its own, whose answer names those it could be. Nothing is made where that is not allowed. */
async function writeAlone(
  session: Session,
  fields: Fields,
  { write, way }: { write: FieldsWrite; way: Way },
): Promise<Decided> {
  const { communityId, create, remoteId } = write.target;
  const values = valuesOf(fields, write);
  const place =
    way === "id"
      ? { path: `/sobjects/Contact/${remoteId}`, body: { ...values, ...keyOf(fields, write.target) } }
      : {
          path: `/sobjects/Contact/${fields.externalIdField}/${encodeURIComponent(communityId)}${create ? "" : "?updateOnly=true"}`,
          body: values,
        };
  try {
    const { callId, status, json } = await session.call({ action: "write", method: "PATCH", ...place });
    const trace = { callId, answer: masked(json) };
    if (status === 300) {
      const who = (json as string[]).map((path) => path.split("/").at(-1)!);
      const reason = `${who.length} contacts have this ${fields.externalIdField}`;
      return { outcome: { giveUp: true, kind: "ambiguous", reason, trace }, who };
    }
    if (status < 300) {
      const { id, created = false } = (json ?? {}) as { id?: string; created?: boolean };
      return { outcome: { ok: true, remoteId: id ?? remoteId ?? undefined, created, trace } };
    }
    const errors = errorsOf(json);
    return { outcome: { ...refusedFor(errors), trace }, who: errors.flatMap(({ matches }) => matches) };
  } catch (failure) {
    return { outcome: wholeOutcome(failure) };
  }
}

/** Names for all whom somebody has to decide between, asked for together. */
async function withCandidates(session: Session, decided: readonly Decided[]): Promise<Outcome[]> {
  const ids = decided.flatMap(({ who = [] }) => who);
  if (ids.length === 0) return decided.map(({ outcome }) => outcome);
  try {
    const known = new Map((await candidates(session, ids)).map((one) => [one.remoteId, one]));
    return decided.map(({ outcome, who = [] }) =>
      "giveUp" in outcome && who.length > 0
        ? { ...outcome, candidates: [...new Set(who)].map((id) => known.get(id)!) }
        : outcome,
    );
  } catch (failure) {
    const whole = wholeOutcome(failure);
    return decided.map(({ outcome, who = [] }) =>
      who.length > 0 ? { ...whole, trace: outcome.trace } : outcome,
    );
  }
}
