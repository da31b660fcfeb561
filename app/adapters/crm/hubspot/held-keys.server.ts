import { chunks } from "../chunks.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import { BATCH } from "./hubspot-batch.server.ts";

/** Which of these ids of ours stand on a contact, and on which. */
export async function heldKeys(
  api: HubspotApi,
  idProperty: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const chunk of chunks([...new Set(ids)], BATCH)) {
    const { body } = await api.read<{ results: { id: string; properties: Record<string, string | null> }[] }>(
      {
        action: "find",
        path: api.paths.crm("objects", "/contacts/batch/read"),
        body: { idProperty, properties: [idProperty], inputs: chunk.map((id) => ({ id })) },
      },
    );
    for (const { id, properties } of body.results) {
      const key = properties[idProperty];
      if (key) held.set(key, id);
    }
  }
  return held;
}
