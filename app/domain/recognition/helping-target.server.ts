import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { HelpingAct } from "./helping-proposal.ts";

export type HelpingTarget = {
  number: number;
  tags: string[];
  /** Number of the question it is marked as repeating. */
  duplicateOf: number | null;
};

/** The question or idea an act is about, as it is now; null when it is gone. */
export async function helpingTarget(
  tx: Db,
  { targetKind, targetId }: Pick<HelpingAct, "targetKind" | "targetId">,
): Promise<HelpingTarget | null> {
  const [row] = (await tx.execute(
    targetKind === "idea"
      ? sql`select number, tags, null as "duplicateOf" from ideas where id = ${targetId}`
      : sql`select number, tags, (select d.number from threads d where d.id = t.duplicate_of_id) as "duplicateOf"
          from threads t where id = ${targetId}`,
  )) as unknown as ({ number: string; tags: string[]; duplicateOf: string | null } | undefined)[];
  if (!row) return null;
  return {
    ...row,
    number: Number(row.number),
    duplicateOf: (row.duplicateOf && Number(row.duplicateOf)) || null,
  };
}
