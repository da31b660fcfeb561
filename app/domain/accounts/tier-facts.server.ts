import type { Sql } from "#db/types.ts";

/** SQL: the name of the ambassadors' tier the member of this alias is in, in both languages; most are in none. */
export const tierName = (sql: Sql, member: string) => {
  const slug = sql.unsafe(`${member}.tier`);
  return sql`case when ${slug} is not null then (select name from ambassador_tiers where slug = ${slug}) end`;
};
