import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Translated } from "#db/columns.ts";
import type { ProviderKind } from "#db/schema/identities.ts";
import type { Sql } from "#db/types.ts";

export type OwnIdentity = {
  id: string;
  slug: string;
  kind: ProviderKind;
  name: Translated;
  /** Switched off by an admin: it lets nobody in for now. */
  enabled: boolean;
  email: string | null;
  linkedAt: Date;
  lastUsedAt: Date | null;
};

/** All the ways in that the actor has. */
export async function ownSignIns(
  sql: Sql,
  actor: MemberActor,
): Promise<{ hasPassword: boolean; identities: OwnIdentity[] }> {
  const [[me], identities] = await Promise.all([
    sql<{ hasPassword: boolean }[]>`
      select password_hash is not null as "hasPassword" from members where id = ${actor.id}`,
    sql<OwnIdentity[]>`
      select i.id, p.slug, p.kind, p.name, p.enabled, i.email, i.linked_at as "linkedAt", i.last_used_at as "lastUsedAt"
      from identities i join sign_in_providers p on p.id = i.provider_id
      where i.member_id = ${actor.id} order by p.position, p.id`,
  ]);
  return { hasPassword: me?.hasPassword ?? false, identities };
}
