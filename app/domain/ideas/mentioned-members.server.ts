import { and, inArray, isNull, sql } from "drizzle-orm";
import { mentionedUsernames } from "#app/markdown/render.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Ids of the members a text mentions; names that nobody bears are just text. `before` is what was there already. */
export async function mentionedMembers(tx: Db, source: string, before = ""): Promise<string[]> {
  const known = new Set(mentionedUsernames(before));
  const names = mentionedUsernames(source).filter((name) => !known.has(name));
  if (names.length === 0) return [];
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(sql`lower(${members.username})`, names), isNull(members.closedAt)));
  return rows.map((row) => row.id);
}
