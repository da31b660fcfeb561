import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { DEFAULT_POINT_RULES, type PointRules } from "./point-rules.ts";

/** The rules that hold; version 0 where nobody has written any down. */
export async function readPointRules(tx: Db): Promise<PointRules & { version: number }> {
  const [row] = (await tx.execute(sql`
    select version, points, daily_cap as "dailyCap" from point_rules order by version desc limit 1`)) as unknown as [
    (PointRules & { version: number })?,
  ];
  return row ?? { ...DEFAULT_POINT_RULES, version: 0 };
}
