import type { Stored } from "./portal.ts";

const ALWAYS = ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"];

const iso = (at: number) => new Date(at).toISOString();

/** A record as HubSpot shows it: dates in words, what is empty is null, what nobody knows is left out. */
export function shown(stored: Stored, wanted: readonly string[]) {
  const { id, values, createdAt, updatedAt, archivedAt } = stored;
  const own: Record<string, string> = {
    hs_object_id: id,
    createdate: iso(createdAt),
    lastmodifieddate: iso(updatedAt),
    hs_lastmodifieddate: iso(updatedAt),
  };
  return {
    id,
    properties: Object.fromEntries(
      (wanted.length > 0 ? wanted : ALWAYS).map((name) => [name, own[name] ?? values[name] ?? null]),
    ),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    archived: archivedAt !== null,
    ...(archivedAt === null ? {} : { archivedAt: iso(archivedAt) }),
  };
}
