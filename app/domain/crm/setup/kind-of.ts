import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import { CONNECTORS } from "../connectors.ts";

/** The kind of connection named in an address, if it is one that a person can add. */
export function kindOf(text: string | null): ConnectionKind | null {
  const found = Object.values(CONNECTORS).find(({ kind, settings }) => kind === text && settings.length > 0);
  return found?.kind ?? null;
}
