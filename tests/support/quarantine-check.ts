import { INTEGRITY_CHECKS } from "#app/programs/doctor/integrity-checks.ts";
import { sql } from "#tests/support/database.ts";

/** Votes whose mark is not what signals say; empty when all is well. */
export async function wrongMarks(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { find } of INTEGRITY_CHECKS) found.push(...(await sql.unsafe(find)));
  return found;
}
