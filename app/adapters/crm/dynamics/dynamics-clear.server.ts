import type { ClearWrite, Outcome } from "#app/domain/crm/port.ts";
import { eachOrWhole } from "../each-or-whole.ts";
import { byId, byKey } from "./contact-address.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";
import type { DynamicsAttributes } from "./dynamics-attributes.server.ts";
import { entryTables } from "./dynamics-entry-table.server.ts";
import { type Performed, perform, refusedOutcome } from "./dynamics-operations.server.ts";
import type { Operation } from "./odata-batch.ts";

/** Empties what we wrote, our id with it, and removes our entries. Who is not there any more holds nothing of ours. */
export async function clearDynamics(
  api: DynamicsApi,
  attributes: DynamicsAttributes,
  writes: readonly ClearWrite[],
): Promise<Outcome[]> {
  const keyField = api.config.externalIdField!;
  return eachOrWhole(writes, async () => {
    const types = await attributes.all();
    const tables = writes.some(({ entryKeys }) => entryKeys.length > 0) ? await entryTables(api) : [];
    const operations: Operation[] = [];
    const ranges = writes.map(({ target, fields, entryKeys }): [number, number] => {
      const from = operations.length;
      // Entries first: with the fields our id goes, and with it the last way to somebody known by that alone.
      for (const key of entryKeys)
        for (const table of tables) operations.push({ method: "DELETE", url: table.rowOf(key) });
      const names = [...fields, keyField].filter((name) => types.has(name));
      const { remoteId, communityId } = target;
      operations.push({
        method: "PATCH",
        url: `${remoteId ? byId(remoteId) : byKey(keyField, communityId)}?$select=contactid`,
        headers: { "If-Match": "*", Prefer: "return=representation" },
        body: Object.fromEntries(names.map((name) => [name, null])),
      });
      return [from, operations.length];
    });
    const done = await perform(api, "clear", operations);
    return ranges.map(([from, to]) => together(done.slice(from, to)));
  });
}

/** Done when each part of it is; of several that are not, the first says why. */
function together(parts: readonly Performed[]): Outcome {
  for (const part of parts) {
    if ("failed" in part) return part.failed;
    if (part.refusal && part.refusal.kind !== "not_found") return refusedOutcome(part.refusal, part.trace);
  }
  const last = parts.at(-1)!;
  return { ok: true, ...("trace" in last && { trace: last.trace }) };
}
