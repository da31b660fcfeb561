import { type Actor, actorId } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** The actor's own address, which no page about somebody else ever shows. */
export async function ownAddress(
  sql: Sql,
  actor: Actor,
): Promise<{ email: string; verified: boolean; hasPassword: boolean } | null> {
  const id = actorId(actor);
  if (!id) return null;
  const [row] = await sql<{ email: string; verified: boolean; hasPassword: boolean }[]>`
    select email, email_verified_at is not null as verified, password_hash is not null as "hasPassword"
    from members where id = ${id} and email is not null`;
  return row ?? null;
}
