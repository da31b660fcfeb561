import { openDatabase } from "./database.ts";

/** The minute in which moderators may take their decisions back is over: whom they are about is told now. */
export async function tellNow(): Promise<void> {
  const { sql, close } = await openDatabase();
  try {
    await sql`
      select graphile_worker.reschedule_jobs(
        array(select id from graphile_worker.jobs where task_identifier = 'tell-statement'), now())`;
  } finally {
    await close();
  }
}
