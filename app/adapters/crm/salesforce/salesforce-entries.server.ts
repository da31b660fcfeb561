import type { EntryWrite, Outcome } from "#app/domain/crm/port.ts";
import { noSuchContact } from "../no-such-contact.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { sendRecords } from "./salesforce-collections.server.ts";
import type { EntryStore } from "./salesforce-entry-store.server.ts";
import { refusedFor } from "./salesforce-errors.ts";
import { contactIds } from "./salesforce-find.server.ts";
import type { Session } from "./salesforce-session.server.ts";

/** Entries of up to 200 contacts; one that stands there already, by the id of its message, is not written twice. */
export async function addEntries(
  session: Session,
  store: EntryStore,
  externalIdField: string,
  writes: readonly EntryWrite[],
): Promise<Outcome[]> {
  const outcomes: (Outcome | null)[] = writes.map(() => null);
  try {
    const ids = await contactIds(session, externalIdField, writes);
    const there = store.repeatable
      ? new Map<string, string[]>()
      : await store.idsOf(
          writes.flatMap(({ key, entry }, at) =>
            ids[at] ? [{ key: key.id, contactId: ids[at], at: entry.occurredAt }] : [],
          ),
        );
    for (const [at, { key, target }] of writes.entries()) {
      if (there.has(key.id)) outcomes[at] = { ok: true };
      else if (!ids[at]) outcomes[at] = noSuchContact(target, true);
    }
    const open = [...writes.keys()].filter((at) => !outcomes[at]);
    const { objectName, keyField } = store;
    const sent = await sendRecords(
      session,
      keyField
        ? { action: "entry", method: "PATCH", path: `/composite/sobjects/${objectName}/${keyField}` }
        : { action: "entry", method: "POST", path: "/composite/sobjects" },
      open.map((at) => store.recordOf(writes[at]!, ids[at]!)),
    );
    for (const [nth, one] of sent.entries()) {
      outcomes[open[nth]!] =
        "outcome" in one
          ? one.outcome
          : one.errors.length > 0
            ? { ...refusedFor(one.errors), trace: one.trace }
            : { ok: true, trace: one.trace };
    }
  } catch (failure) {
    const whole = wholeOutcome(failure);
    return outcomes.map((outcome) => outcome ?? whole);
  }
  return outcomes.map((outcome) => outcome!);
}
