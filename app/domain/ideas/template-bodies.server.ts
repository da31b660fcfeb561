import type { Translated } from "#db/columns.ts";
import { reasonTemplates } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";

/** The bodies of all reason templates, for `checkResponse`. */
export async function templateBodies(tx: Db): Promise<Translated[]> {
  const rows = await tx.select({ body: reasonTemplates.body }).from(reasonTemplates);
  return rows.map((row) => row.body);
}
