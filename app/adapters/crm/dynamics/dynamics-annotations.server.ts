import type { EntryWrite, Outcome } from "#app/domain/crm/port.ts";
import { entryText } from "../entry-text.ts";
import type { DynamicsApi, DynamicsContext } from "./dynamics-api.server.ts";
import { perform, refusedOutcome } from "./dynamics-operations.server.ts";
import { byId, byKey } from "./dynamics-write.server.ts";
import type { Operation } from "./odata-batch.ts";

const NOT_THERE: Outcome = { giveUp: true, kind: "not_found", reason: "no such contact" };
/** Of the title of a note. */
const LONGEST_SUBJECT = 500;

/** The note of a message has the message's id: whoever writes it twice writes one. */
export const annotationOf = (key: string): string => `annotations(${encodeURIComponent(key)})`;

/** Entries as notes on the contact. */
export async function writeAnnotations(
  api: DynamicsApi,
  writes: readonly EntryWrite[],
  locale: DynamicsContext["locale"],
): Promise<Outcome[]> {
  const placed = writes.map(({ target, key, entry }): Operation | null => {
    const { remoteId, keyed, communityId } = target;
    if (!remoteId && !keyed) return null;
    const contact = remoteId ? byId(remoteId) : byKey(api.config.externalIdField!, communityId);
    const { subject, lines } = entryText(entry, locale);
    return {
      method: "PATCH",
      url: annotationOf(key.id),
      headers: { "If-None-Match": "*" },
      body: {
        subject: subject.slice(0, LONGEST_SUBJECT),
        notetext: lines.join("\n"),
        "objectid_contact@odata.bind": `/${contact}`,
      },
    };
  });
  const done = await perform(
    api,
    "entry",
    placed.filter((operation) => operation !== null),
  );
  let next = 0;
  return placed.map((operation, nth): Outcome => {
    if (!operation) return NOT_THERE;
    const one = done[next++]!;
    if ("failed" in one) return one.failed;
    const { refusal, trace, answer } = one;
    const { remoteId } = writes[nth]!.target;
    // It is there already: an earlier try arrived, only its answer did not.
    if (!refusal || answer.status === 412) return { ok: true, ...(remoteId && { remoteId }), trace };
    return refusedOutcome(refusal, trace);
  });
}
