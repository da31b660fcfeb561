import { openDatabase } from "./database.ts";

/** What a clock of the application does at its hour, at once. */
export async function strike(job: "propose-ambassadors"): Promise<void> {
  const { sql, close } = await openDatabase();
  try {
    await sql`select graphile_worker.add_job(${job}, '{}'::json)`;
  } finally {
    await close();
  }
}
