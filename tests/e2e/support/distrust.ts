import { openDatabase } from "./database.ts";

/** Nobody vouches for them: they are who they are, somebody new. */
export async function distrust(...addresses: string[]): Promise<void> {
  const { sql, close } = await openDatabase();
  try {
    await sql`update members set trusted_at = null where email in ${sql(addresses)}`;
  } finally {
    await close();
  }
}
