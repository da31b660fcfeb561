import { ACCOUNT_VOTE_CHECKS } from "#app/programs/doctor/account-vote-checks.ts";
import { sql } from "#tests/support/database.ts";

/** Counts per account that are not what the votes say; empty when all is well. */
export async function wrongAccountVotes(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { find } of ACCOUNT_VOTE_CHECKS) found.push(...(await sql.unsafe(find)));
  return found;
}
