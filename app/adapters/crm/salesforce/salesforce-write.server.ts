import type { FieldsWrite, Outcome } from "#app/domain/crm/port.ts";
import { masked } from "../masked.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { type Sent, type SentRecord, sendRecords } from "./salesforce-collections.server.ts";
import { errorsOf, idsIn, refusedFor, type SalesforceError } from "./salesforce-errors.ts";
import { candidates } from "./salesforce-find.server.ts";
import type { Session } from "./salesforce-session.server.ts";

type Fields = { externalIdField: string; customerCodeField: string | undefined };

const MISSING: Outcome = { giveUp: true, kind: "not_found", reason: "there is no such contact" };

/**
 * Fields of up to 200 contacts: those that carry our external id, and new ones, by that; those we only know by their id
 * are given it with the first write.
 */
export async function writeContacts(
  session: Session,
  fields: Fields,
  writes: readonly FieldsWrite[],
): Promise<Outcome[]> {
  // A member who is erased has no id any more; what is written then goes by the contact's own.
  const outcomes: (Outcome | null)[] = writes.map(({ target: { keyed, communityId, remoteId, create } }) =>
    remoteId || (communityId && (keyed || create)) ? null : MISSING,
  );
  const places = [...writes.keys()].filter((at) => !outcomes[at]);
  const byKey = places.filter((at) => {
    const { keyed, communityId, remoteId } = writes[at]!.target;
    return communityId && (keyed || !remoteId);
  });
  let byId = places.filter((at) => !byKey.includes(at));

  const upserted = await sendRecords(
    session,
    { action: "write", method: "PATCH", path: `/composite/sobjects/Contact/${fields.externalIdField}` },
    byKey.map((at) => recordOf(fields, writes[at]!)),
  );
  for (const [nth, sent] of upserted.entries()) {
    const at = byKey[nth]!;
    // It would have been made new, and a contact without a last name is none: our id is not on the record any more.
    if (lostItsKey(sent) && writes[at]!.target.keyed) {
      if (writes[at]!.target.remoteId) byId = [...byId, at];
      else outcomes[at] = { ...MISSING, trace: "trace" in sent ? sent.trace : undefined };
    } else outcomes[at] = await decided(session, fields, writes[at]!, sent);
  }

  const updated = await sendRecords(
    session,
    { action: "write", method: "PATCH", path: "/composite/sobjects" },
    byId.map((at) => ({ ...recordOf(fields, writes[at]!), id: writes[at]!.target.remoteId! })),
  );
  for (const [nth, sent] of updated.entries()) {
    outcomes[byId[nth]!] = await decided(session, fields, writes[byId[nth]!]!, sent);
  }
  return outcomes.map((outcome) => outcome!);
}

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

const recordOf = (fields: Fields, write: FieldsWrite): SentRecord => ({
  attributes: { type: "Contact" },
  ...valuesOf(fields, write),
  ...(write.target.communityId && { [fields.externalIdField]: write.target.communityId }),
});

const lostItsKey = (sent: Sent): boolean =>
  "errors" in sent &&
  sent.errors.some(({ code, fields }) => code === "REQUIRED_FIELD_MISSING" && fields.includes("LastName"));

async function decided(session: Session, fields: Fields, write: FieldsWrite, sent: Sent): Promise<Outcome> {
  if ("outcome" in sent) return sent.outcome;
  const { id, created, errors, trace } = sent;
  if (errors.length === 0) return { ok: true, remoteId: id ?? undefined, created, trace };
  const outcome: Outcome = { ...refusedFor(errors), trace };
  if (!("giveUp" in outcome)) return outcome;
  const [{ code, matches } = { code: "", matches: [] as string[] }] = errors;
  try {
    if (code === "DUPLICATE_EXTERNAL_ID" || code === "DUPLICATE_VALUE") {
      const ids = idsIn(errors[0]!);
      if (ids.length > 0) return { ...outcome, candidates: await candidates(session, ids) };
    }
    if (code === "DUPLICATES_DETECTED" && matches.length > 0) {
      return { ...outcome, candidates: await candidates(session, matches) };
    }
    // Only a record that comes alone is told whom it resembles.
    if (code === "DUPLICATES_DETECTED" || code === "DUPLICATE_EXTERNAL_ID") {
      return await writeAlone(session, fields, write);
    }
  } catch (failure) {
    return { ...wholeOutcome(failure), trace };
  }
  return outcome;
}

/** One upsert by external id: its answers name those it could be. Nothing is made where that is not allowed. */
async function writeAlone(session: Session, fields: Fields, write: FieldsWrite): Promise<Outcome> {
  const { communityId, create, remoteId } = write.target;
  const key = `${fields.externalIdField}/${encodeURIComponent(communityId)}`;
  const answer = await session.call({
    action: "write",
    method: "PATCH",
    path: `/sobjects/Contact/${key}${create ? "" : "?updateOnly=true"}`,
    body: valuesOf(fields, write),
  });
  const { callId, status, json } = answer;
  const trace = { callId, answer: masked(json) };
  if (status === 300) {
    const ids = (json as string[]).map((path) => path.split("/").at(-1)!);
    const reason = `${ids.length} contacts have this ${fields.externalIdField}`;
    return { giveUp: true, kind: "ambiguous", reason, candidates: await candidates(session, ids), trace };
  }
  if (status < 300) {
    const { id, created = false } = (json ?? {}) as { id?: string; created?: boolean };
    return { ok: true, remoteId: id ?? remoteId ?? undefined, created, trace };
  }
  const errors: SalesforceError[] = errorsOf(json);
  const outcome: Outcome = { ...refusedFor(errors), trace };
  const matches = errors.flatMap((error) => error.matches);
  if (!("giveUp" in outcome) || matches.length === 0) return outcome;
  return { ...outcome, candidates: await candidates(session, matches) };
}
