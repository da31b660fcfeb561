import { join } from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "../../../db/embedded.server.ts";

/** The database of the site under test, for what no page can do, such as letting days pass. */
export async function openDatabase() {
  const embedded = await startEmbeddedPostgres({ dataDir: join(process.env.E2E_DATA_DIR!, "postgres") });
  const sql = postgres(embedded.url, { max: 1, onnotice: () => {} });
  const close = async () => {
    await sql.end();
    await embedded.stop();
  };
  return { sql, close };
}

/** As if the question had been asked that many days earlier; then the clock of customer service strikes. */
export async function letDaysPass(threadNumber: number, days: number): Promise<void> {
  const { sql, close } = await openDatabase();
  try {
    await sql`update threads set created_at = created_at - make_interval(days => ${days}) where number = ${threadNumber}`;
    await sql`select graphile_worker.add_job('case-clock', '{}'::json)`;
  } finally {
    await close();
  }
}

/** Where the newest mail of a case to that address asks for answers. */
export async function replyAddressFor(email: string): Promise<string | undefined> {
  const { sql, close } = await openDatabase();
  try {
    const [mail] = await sql<{ address: string }[]>`select headers->>'Reply-To' as address from mails
      where to_address = ${email} and headers ? 'Reply-To' order by created_at desc limit 1`;
    return mail?.address;
  } finally {
    await close();
  }
}
