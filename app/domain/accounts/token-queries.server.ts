import type { Sql } from "#db/types.ts";
import { hashToken } from "./hash-token.server.ts";

export type OpenToken = {
  memberId: string;
  displayName: string;
  /** The address the link is about: the account's, or the new one of a change. */
  email: string;
  state: "open" | "used" | "expired";
  verified: boolean;
};

/** What a one-time link is about, without using it up; null if there is no such link. */
export async function findToken(
  sql: Sql,
  kind: "verify_email" | "reset_password" | "change_email",
  token: string,
): Promise<OpenToken | null> {
  const [row] = await sql<OpenToken[]>`
    select t.member_id as "memberId", m.display_name as "displayName", coalesce(t.new_email, m.email) as email,
      case when t.used_at is not null then 'used' when t.expires_at <= now() then 'expired' else 'open' end as state,
      m.email_verified_at is not null as verified
    from email_tokens t join members m on m.id = t.member_id
    where t.token_hash = ${hashToken(token)} and t.kind = ${kind} and m.closed_at is null and m.email is not null`;
  return row ?? null;
}
