import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "#db/types.ts";
import { importAnswers } from "./answers.ts";
import { linkDuplicates } from "./duplicates.ts";
import { ensureFormerMember, importPeople } from "./people.ts";
import { importQuestions } from "./questions.ts";
import { importRemarks } from "./remarks.ts";
import type { StackExchange } from "./stack-exchange.ts";
import { stageDuplicates } from "./stage-duplicates.ts";
import { reportVotes, stageVotes } from "./stage-votes.ts";

const REQUIRED = ["Posts.xml", "Users.xml"];

/**
 * A dump of a Stack Exchange site: questions, answers, comments, and who wrote them when. Every file is read as a stream
 * and every row looked up in the database, so that its size does not matter. Nothing that is there already is touched.
 */
export async function importStackExchange(
  sql: Sql,
  { folder, ...options }: Omit<StackExchange, "sql" | "hasVotes" | "tally">,
): Promise<void> {
  for (const name of REQUIRED)
    if (!existsSync(join(folder, name))) throw new Error(`there is no ${name} in ${folder}`);
  const connection = await sql.reserve();
  const hasVotes = existsSync(join(folder, "Votes.xml"));
  const dump: StackExchange = { ...options, folder, sql: connection, hasVotes, tally: { votes: 0 } };
  try {
    await ensureFormerMember(dump);
    await stageVotes(dump);
    await stageDuplicates(dump);
    await importPeople(dump);
    await importQuestions(dump);
    await linkDuplicates(dump);
    await importAnswers(dump);
    await importRemarks(dump);
    if (hasVotes) await reportVotes(dump);
  } finally {
    await connection`rollback`.catch(() => {});
    await connection`drop table if exists pg_temp.staged_votes, pg_temp.counted_votes, pg_temp.staged_duplicates,
      pg_temp.staged_solutions`;
    connection.release();
  }
}
