import { ACCOUNT_VOTE_CHECKS } from "#app/programs/doctor/account-vote-checks.ts";
import type { Sql } from "#db/types.ts";

/** Votes per customer account, made again from the votes: the repair of the doctor, done without asking first. */
export async function settleAccountVotes(sql: Sql): Promise<void> {
  for (const { fix } of ACCOUNT_VOTE_CHECKS) await sql.unsafe(fix!);
}
