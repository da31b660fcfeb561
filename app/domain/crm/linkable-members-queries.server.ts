import { listPeople } from "#app/domain/accounts/people-queries.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { canDecideMatches } from "./policy.ts";

/** As many as one looks through; more ask for a longer name. */
const SHOWN = 8;

export type LinkableMember = {
  id: string;
  username: string;
  displayName: string;
  email: string | null;
  linked: boolean;
  consented: boolean;
};

/** Members that a contact may be, by name or address, with what stands against it. */
export async function findLinkableMembers(
  sql: Sql,
  actor: Actor,
  q: string,
): Promise<{ members: LinkableMember[]; more: boolean }> {
  assertAllowed(canDecideMatches(actor));
  const { items, next } = await listPeople(sql, { q, role: null, after: null }, SHOWN);
  const facts = await sql<{ id: string; linked: boolean; consented: boolean }[]>`
    select m.id, exists (select 1 from contact_links l where l.member_id = m.id and l.unlinked_at is null) as linked,
      m.email_verified_at is not null and coalesce((select c.granted from consents c where c.member_id = m.id
        and c.purpose = 'crm_matching' order by c.recorded_at desc, c.id desc limit 1), false) as consented
    from members m where m.id = any(${items.map((person) => person.id)})`;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const members = items.map(({ id, username, displayName, email }) => ({
    id,
    username,
    displayName,
    email,
    linked: byId.get(id)?.linked ?? false,
    consented: byId.get(id)?.consented ?? false,
  }));
  return { members, more: next !== null };
}
