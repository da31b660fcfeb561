import type { EntryWrite, Outcome } from "#app/domain/crm/port.ts";
import { eachOrWhole } from "../each-or-whole.ts";
import { noSuchContact } from "../no-such-contact.ts";
import { byId, byKey } from "./contact-address.ts";
import type { DynamicsApi, DynamicsContext } from "./dynamics-api.server.ts";
import { entryTable } from "./dynamics-entry-table.server.ts";
import { perform, refusedOutcome } from "./dynamics-operations.server.ts";
import type { Operation } from "./odata-batch.ts";

/** Another row has the same value of a key, or resembles it. */
const OF_ANOTHER = new Set(["0x80060892", "0x80040333"]);

/** Entries as notes on the contact, or as rows of a table of the customer's own. */
export async function writeDynamicsEntries(
  api: DynamicsApi,
  writes: readonly EntryWrite[],
  locale: DynamicsContext["locale"],
): Promise<Outcome[]> {
  return eachOrWhole(writes, async () => {
    const table = await entryTable(api, locale);
    if (!table) return writes.map(() => ({ ok: true }));
    const operations = writes.map((write): Operation => {
      const { remoteId, communityId } = write.target;
      const contact = remoteId ? byId(remoteId) : byKey(api.config.externalIdField!, communityId);
      return {
        method: "PATCH",
        url: table.rowOf(write.key.id),
        headers: { "If-None-Match": "*" },
        body: table.bodyOf(write, contact),
      };
    });
    const done = await perform(api, "entry", operations);
    return done.map((one, nth): Outcome => {
      if ("failed" in one) return one.failed;
      const { refusal, trace, answer } = one;
      const { target } = writes[nth]!;
      // It is there already: an earlier try arrived, only its answer did not. Other keys and rules of a table of the
      // customer's own answer with the same status, and with a code of theirs.
      if (!refusal || (answer.status === 412 && !OF_ANOTHER.has(refusal.code)))
        return { ok: true, ...(target.remoteId && { remoteId: target.remoteId }), trace };
      if (refusal.kind === "not_found" && !target.remoteId) return { ...noSuchContact(target, true), trace };
      return refusedOutcome(refusal, trace);
    });
  });
}
