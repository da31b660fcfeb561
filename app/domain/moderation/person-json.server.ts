import { type Person, personOf } from "#app/domain/accounts/person.ts";
import type { Role } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** A person as a column of JSON. */
export type PersonJson = {
  id: string;
  username: string;
  name: string;
  role: Role;
  avatarKey: string | null;
} | null;

/** SQL expression: the member joined under this alias, or null. */
export function personJson(sql: Sql, alias: string) {
  const of = sql(alias);
  return sql`case when ${of}.id is not null then json_build_object('id', ${of}.id, 'username', ${of}.username,
    'name', ${of}.display_name, 'role', ${of}.role, 'avatarKey', ${of}.avatar_key) end`;
}

export const toPerson = (one: PersonJson): Person | null =>
  one && personOf(one.id, one.username, one.name, one.role, one.avatarKey);
