import type { FieldsWrite, Outcome } from "#app/domain/crm/port.ts";
import { noSuchContact } from "../no-such-contact.ts";
import { wholeOutcome } from "../whole-outcome.ts";
import { heldKeys } from "./held-keys.server.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import { type HubspotInput, sendBatch } from "./hubspot-batch.server.ts";
import type { HubspotProperties } from "./hubspot-properties.server.ts";
import { toHubspot } from "./hubspot-values.ts";

/**
 * Writes fields. HubSpot's upsert makes what is not there, so what may not be made is looked up first. A contact that
 * does not have our id yet gets it with its first write, by its own id; from then on it is upserted by ours.
 */
export async function writeHubspotFields(
  api: HubspotApi,
  properties: HubspotProperties,
  writes: readonly FieldsWrite[],
): Promise<Outcome[]> {
  const idProperty = api.config.externalIdField!;
  const codeProperty = api.config.customerCodeField;
  const updates: HubspotInput[] = [];
  const upserts: HubspotInput[] = [];
  const outcomes = new Map<string, Outcome>();
  try {
    const types = await properties.withKey();
    const byKey = writes.filter(({ target }) => target.keyed || (!target.remoteId && target.create));
    const held = await heldKeys(
      api,
      idProperty,
      byKey.map(({ target }) => target.communityId),
    );
    for (const { key, target, values, contact } of writes) {
      const { communityId, remoteId, create } = target;
      const own = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, toHubspot(value, types?.get(name))]),
      );
      const objectWriteTraceId = key.id;
      if (held.has(communityId)) {
        upserts.push({ id: communityId, idProperty, properties: own, objectWriteTraceId });
      } else if (remoteId) {
        const keyed = { ...own, [idProperty]: communityId };
        updates.push({ id: remoteId, properties: keyed, objectWriteTraceId });
      } else if (create) {
        const code = codeProperty && contact.externalId ? { [codeProperty]: contact.externalId } : {};
        const { firstName, lastName, email } = create;
        const made = { ...own, ...code, email, firstname: firstName, lastname: lastName };
        upserts.push({ id: communityId, idProperty, properties: made, objectWriteTraceId });
      } else outcomes.set(objectWriteTraceId, noSuchContact(target));
    }
  } catch (error) {
    const failed = wholeOutcome(error);
    return writes.map(() => failed);
  }
  const path = (act: string) => api.paths.crm("objects", `/contacts/batch/${act}`);
  const sent = [
    await sendBatch(api, { action: "write", path: path("update") }, updates),
    await sendBatch(api, { action: "write", path: path("upsert") }, upserts),
  ];
  return writes.map(
    ({ key, target }) =>
      outcomes.get(key.id) ?? sent[0]!.get(key.id) ?? sent[1]!.get(key.id) ?? noSuchContact(target),
  );
}
