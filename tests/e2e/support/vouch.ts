import { openDatabase } from "./database.ts";

/**
 * Before all journeys: nobody is made to wait between two texts, and moderators vouch for everybody who joins, so that what
 * a newcomer writes is seen at once. Journeys about newcomers take that back with `distrust`.
 */
export default async function vouch(): Promise<void> {
  const { sql, close } = await openDatabase();
  try {
    const none = -1;
    const limits = {
      accountsPerNetwork: none,
      accountsPerNetworkUnproven: none,
      signUpSeconds: 0,
      signUpSecondsUnproven: 0,
      secondsBetweenTopics: 0,
      secondsBetweenPosts: 0,
      newSecondsBetweenTopics: 0,
      newSecondsBetweenPosts: 0,
    };
    await sql`update screening_settings set limits = limits || ${sql.json(limits)}`;
    await sql`alter table members alter column trusted_at set default now()`;
  } finally {
    await close();
  }
}
