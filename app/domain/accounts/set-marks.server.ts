import { inArray } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

type Marks = {
  level?: number;
  /** Slug of a tier, null for none. */
  tier?: string | null;
  powers?: string[];
  offBoards?: boolean;
  hiddenParts?: string[];
};

/** Members written by one statement. */
const BATCH = 10_000;

/**
 * Writes what others found out about a member, or several, on their own row, where every request sees it. It says
 * nothing to the event log: who calls records the event of the mark (`member.level_changed` and its like), and none of
 * them changes what `member.profile_changed` is for.
 */
export async function setMarks(tx: Db, memberId: string | readonly string[], marks: Marks): Promise<void> {
  const ids = typeof memberId === "string" ? [memberId] : [...memberId].sort();
  if (Object.keys(marks).length === 0) return;
  for (let at = 0; at < ids.length; at += BATCH) {
    await tx
      .update(members)
      .set(marks)
      .where(inArray(members.id, ids.slice(at, at + BATCH)));
  }
}
