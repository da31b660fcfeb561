import type { Connector } from "../connector.ts";
import type { RemoteField } from "../port.ts";

/** Settings that name a field which we read, or know contacts by: it is never also written by the mapping. */
const READ_OR_KEY = ["externalIdField", "customerCodeField", "segmentField", "tierField"];

/**
 * Fields of theirs that may be written at all: made by the brand, open for writing, and none that says who somebody is
 * or whom they belong to.
 */
export function offeredFields(
  { neverWritten }: Connector,
  config: Record<string, string | undefined>,
  fields: readonly RemoteField[],
): RemoteField[] {
  const closed = new Set([...neverWritten, ...READ_OR_KEY.flatMap((name) => config[name] ?? [])]);
  return fields
    .filter(({ name, writable, custom }) => writable && custom && !closed.has(name))
    .sort((a, b) => a.label.localeCompare(b.label) || a.name.localeCompare(b.name));
}
