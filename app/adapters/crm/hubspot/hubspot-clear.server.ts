import type { ClearWrite, Outcome } from "#app/domain/crm/port.ts";
import { eachOrWhole } from "../each-or-whole.ts";
import { heldKeys } from "./held-keys.server.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import { type HubspotInput, sendBatch } from "./hubspot-batch.server.ts";
import { archiveNotes, notesOf } from "./hubspot-notes.server.ts";
import type { HubspotProperties } from "./hubspot-properties.server.ts";

/** Empties what we wrote, our id with it, and removes our notes. Who is not there any more holds nothing of ours. */
export async function clearHubspot(
  api: HubspotApi,
  properties: HubspotProperties,
  writes: readonly ClearWrite[],
): Promise<Outcome[]> {
  const idProperty = api.config.externalIdField!;
  return eachOrWhole(writes, async () => {
    const types = await properties.ifReadable();
    // Without a property for it our id stands nowhere.
    const unknown = types && !types.has(idProperty) ? [] : writes.filter(({ target }) => !target.remoteId);
    const held = await heldKeys(
      api,
      idProperty,
      unknown.map(({ target }) => target.communityId),
    );
    const inputs = writes.flatMap(({ key, target, fields }): HubspotInput[] => {
      const id = target.remoteId ?? held.get(target.communityId);
      // A property that an admin deleted over there holds nothing, and naming it would have the whole refused.
      const names = [...fields, idProperty].filter((name) => !types || types.has(name));
      const empty = Object.fromEntries(names.map((name) => [name, ""]));
      return id ? [{ id, properties: empty, objectWriteTraceId: key.id }] : [];
    });
    const notes = await notesOf(
      api,
      writes.flatMap(({ entryKeys }) => entryKeys),
    );
    await archiveNotes(api, [...notes.values()]);
    const sent = await sendBatch(
      api,
      { action: "clear", path: api.paths.crm("objects", "/contacts/batch/update") },
      inputs,
    );
    return writes.map(({ key }): Outcome => {
      const outcome = sent.get(key.id) ?? { ok: true };
      return "giveUp" in outcome && outcome.kind === "not_found"
        ? { ok: true, trace: outcome.trace }
        : outcome;
    });
  });
}
