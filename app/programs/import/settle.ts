import { settleMonthsSql } from "#app/domain/ambassadors/member-months.ts";
import type { Sql } from "#db/types.ts";
import { settleAccountVotes } from "./settle-account-votes.ts";
import { settleFaq } from "./settle-faq.ts";
import { settleForum } from "./settle-forum.ts";
import { settleIdeas } from "./settle-ideas.ts";

/** After rows went in by themselves: every counter that rows decide, made again from the rows. */
export async function settleCounters(sql: Sql): Promise<void> {
  await settleIdeas(sql);
  await settleForum(sql);
  await settleFaq(sql);
  await sql.unsafe(settleMonthsSql());
  await settleAccountVotes(sql);
}
