import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Db } from "#db/types.ts";
import { type CommunityFields, communityFields } from "../community-fields.ts";
import { mayBeMatched } from "../consenting-members.server.ts";
import { contactFacts } from "../contact-facts.server.ts";
import { canManageCrm } from "../policy.ts";

export type Example = { name: string; values: CommunityFields };

/** The facts of the linked member with the most to tell, as an example of what would be written; null without any. */
export async function loadExample(db: Db, actor: Actor, baseUrl: string): Promise<Example | null> {
  assertAllowed(canManageCrm(actor));
  const [someone] = (await db.execute(sql`
    select m.id, m.display_name as name from contact_links l join members m on m.id = l.member_id
      left join standings g on g.member_id = m.id
    where l.unlinked_at is null and ${mayBeMatched}
    order by g.points desc nulls last, l.linked_at limit 1`)) as unknown as [
    { id: string; name: string } | undefined,
  ];
  if (!someone) return null;
  const facts = (await contactFacts(db, [someone.id])).get(someone.id);
  return facts ? { name: someone.name, values: communityFields(facts, baseUrl) } : null;
}
