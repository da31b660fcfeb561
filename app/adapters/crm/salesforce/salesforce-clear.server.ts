import type { ClearWrite, Outcome } from "#app/domain/crm/port.ts";
import { chunks } from "../chunks.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { MAX_RECORDS, type SentRecord, sendRecords } from "./salesforce-collections.server.ts";
import { entryStores } from "./salesforce-entry-store.server.ts";
import { errorsOf, refusedFor } from "./salesforce-errors.ts";
import { contactIds } from "./salesforce-find.server.ts";
import { contactInfo, type Describe } from "./salesforce-objects.server.ts";
import type { Session } from "./salesforce-session.server.ts";

/** What is gone already needs no taking back. */
const GONE = new Set(["ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY", "NOT_FOUND", "MALFORMED_ID"]);

type Place = {
  session: Session;
  describe: Describe;
  config: Record<string, string | undefined>;
  externalIdField: string;
};

/**
 * Takes back what was written: entries first, then the fields and our id, so that a retry finds the contact again. What
 * goes wrong with entries keeps no field from being emptied.
 */
export async function clearContacts(place: Place, writes: readonly ClearWrite[]): Promise<Outcome[]> {
  const { session, describe, externalIdField } = place;
  const outcomes: (Outcome | null)[] = writes.map(() => null);
  try {
    const ids = await contactIds(session, externalIdField, writes);
    for (const at of writes.keys()) if (!ids[at]) outcomes[at] = { ok: true };
    await removeEntries(place, writes, ids, outcomes);
    const contact = await contactInfo(describe);
    const emptied = (write: ClearWrite): SentRecord => ({
      attributes: { type: "Contact" },
      ...Object.fromEntries(
        // What the org no longer has holds nothing; boxes are never empty, only not ticked.
        [...write.fields, externalIdField].flatMap((name) => {
          const field = contact.field(name);
          return field ? [[field.name, field.type === "boolean" ? false : null]] : [];
        }),
      ),
    });
    const open = [...writes.keys()].filter((at) => !outcomes[at] || ids[at]);
    const sent = await sendRecords(
      session,
      { action: "clear", method: "PATCH", path: "/composite/sobjects" },
      open.map((at) => ({ ...emptied(writes[at]!), id: ids[at]! })),
    );
    for (const [nth, one] of sent.entries()) {
      const at = open[nth]!;
      if ("outcome" in one) outcomes[at] = one.outcome;
      else if (!one.errors.every(({ code }) => GONE.has(code)))
        outcomes[at] = { ...refusedFor(one.errors), trace: one.trace };
      // What went wrong with its entries stands.
      else outcomes[at] = { ...(outcomes[at] ?? { ok: true }), trace: one.trace };
    }
  } catch (failure) {
    const whole = wholeOutcome(failure);
    return outcomes.map((outcome) => outcome ?? whole);
  }
  return outcomes.map((outcome) => outcome!);
}

async function removeEntries(
  { session, describe, config }: Place,
  writes: readonly ClearWrite[],
  ids: readonly (string | null)[],
  outcomes: (Outcome | null)[],
): Promise<void> {
  const wanted = writes.flatMap(({ entryKeys }, at) =>
    ids[at] ? entryKeys.map((key) => ({ key, contactId: ids[at]!, of: at })) : [],
  );
  if (wanted.length === 0) return;
  const { stores, lost } = await entryStores(session, describe, config);
  const doomed: { id: string; of: number }[] = [];
  for (const store of stores) {
    const found = await store.idsOf(wanted);
    doomed.push(...wanted.flatMap(({ key, of }) => (found.get(key) ?? []).map((id) => ({ id, of }))));
  }
  for (const part of chunks(doomed, MAX_RECORDS)) {
    const path = `/composite/sobjects?ids=${part.map(({ id }) => id).join(",")}&allOrNone=false`;
    const { json, status } = await session.call({ action: "clear", method: "DELETE", path });
    const results =
      status === 200 && Array.isArray(json) ? (json as { success: boolean; errors: unknown[] }[]) : [];
    for (const [nth, { of }] of part.entries()) {
      const result = results[nth];
      const errors = errorsOf(result?.errors ?? json);
      const gone = errors.length > 0 && errors.every(({ code }) => GONE.has(code));
      if (!result?.success && !gone) outcomes[of] ??= refusedFor(errors);
    }
  }
  for (const { of } of lost ? wanted : []) {
    outcomes[of] ??= { giveUp: true, kind: "permission", reason: `entries may still be there: ${lost}` };
  }
}
