import { Invalid } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { verifyPassword } from "./verify-password.server.ts";

/** The member with this address and password. A wrong password and an unknown address fail alike, in words and in time. */
export async function checkCredentials(
  sql: Sql,
  { email, password }: { email: string; password: string },
): Promise<{ memberId: string }> {
  const [member] = await sql<{ id: string; passwordHash: string | null }[]>`
    select id, password_hash as "passwordHash" from members where email = ${email} and closed_at is null`;
  if (!(await verifyPassword(member?.passwordHash, password)))
    throw new Invalid({ form: "wrong_credentials" });
  return { memberId: member!.id };
}
