import type { Sql } from "#db/types.ts";

/** Words of a search that count; more would only slow it down. */
const MAX_WORDS = 6;

/** Contacts `c` that have every word somewhere in name, address or company, accents aside; null for no words. */
export function contactMatches(sql: Sql, q: string) {
  const words = q.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  // As the index has it.
  const text = sql`ruche_plain(c.first_name || ' ' || c.last_name || ' ' || coalesce(c.email, '') || ' ' || c.company)`;
  const each = words.map(
    (word) => sql`and ${text} like '%' || ruche_plain(${word.replace(/[\\%_]/g, "\\$&")}) || '%'`,
  );
  return sql`(true ${each})`;
}
