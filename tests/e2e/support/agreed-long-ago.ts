import { openDatabase } from "./database.ts";

/** As if they had agreed to be on their customer file when its words named their ideas alone. */
export async function agreedLongAgo(email: string): Promise<void> {
  const { sql, close } = await openDatabase();
  try {
    await sql`update consents set wording_version = '2026-01', wording = 'Show my ideas on my customer file.'
      where purpose = 'crm_matching' and member_id = (select id from members where email = ${email})`;
  } finally {
    await close();
  }
}
