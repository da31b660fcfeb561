import type { Sql } from "#db/types.ts";

export type UploadFacts = { name: string; caseId: string | null };

/** What is known of a stored file; null when it was removed. */
export async function findUpload(sql: Sql, storageKey: string): Promise<UploadFacts | null> {
  const [row] = await sql<UploadFacts[]>`
    select name, case_id as "caseId" from uploads where storage_key = ${storageKey}`;
  return row ?? null;
}
