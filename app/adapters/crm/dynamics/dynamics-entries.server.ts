import type { EntryWrite, Outcome } from "#app/domain/crm/port.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import type { DynamicsApi, DynamicsContext } from "./dynamics-api.server.ts";
import { entryTable } from "./dynamics-entry-table.server.ts";
import { perform, refusedOutcome } from "./dynamics-operations.server.ts";
import { byId, byKey } from "./dynamics-write.server.ts";
import type { Operation } from "./odata-batch.ts";

const NOT_THERE: Outcome = { giveUp: true, kind: "not_found", reason: "no such contact" };

/** Entries as notes on the contact, or as rows of a table of the customer's own. */
export async function writeDynamicsEntries(
  api: DynamicsApi,
  writes: readonly EntryWrite[],
  locale: DynamicsContext["locale"],
): Promise<Outcome[]> {
  try {
    const table = await entryTable(api, locale);
    if (!table) return writes.map(() => ({ ok: true }));
    const placed = writes.map((write): Operation | null => {
      const { remoteId, keyed, communityId } = write.target;
      if (!remoteId && !keyed) return null;
      const contact = remoteId ? byId(remoteId) : byKey(api.config.externalIdField!, communityId);
      return {
        method: "PATCH",
        url: table.rowOf(write.key.id),
        headers: { "If-None-Match": "*" },
        body: table.bodyOf(write, contact),
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
  } catch (error) {
    const failed = wholeOutcome(error);
    return writes.map(() => failed);
  }
}
