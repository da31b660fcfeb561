import type { Sql } from "#db/types.ts";
import { freeUsernames } from "./free-usernames.ts";
import { usernameFrom } from "./username-from.ts";

/** As many as are worth asking for at once; the last ones are random. */
const CANDIDATES = 8;

/** A username that is free at this moment, from what somebody is called; a proposal, nothing more. */
export async function suggestedUsername(sql: Sql, name: string): Promise<string> {
  const candidates: string[] = [];
  for (const candidate of freeUsernames(usernameFrom(name))) {
    candidates.push(candidate);
    if (candidates.length === CANDIDATES) break;
  }
  const taken = await sql<{ username: string }[]>`
    select lower(username) as username from members where lower(username) = any(${candidates})`;
  const known = new Set(taken.map((row) => row.username));
  return candidates.find((candidate) => !known.has(candidate)) ?? "";
}
