import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { type Act, isMemberAct } from "./acts.ts";
import { canSanction, type Scope } from "./policy.ts";

type Wanted = { scope: Scope; memberId: string | null; acts: readonly (Act | null)[] };

/** Throws unless everything among these acts that is about the member may be done to them. */
export async function assertSanction(
  tx: Db,
  actor: MemberActor,
  { scope, memberId, acts }: Wanted,
): Promise<void> {
  const wanted = acts.filter((act) => act !== null && (isMemberAct(act) || act === "lift"));
  if (wanted.length === 0) return;
  if (!memberId) throw new NotFound("no_such_person");
  const [member] = await tx
    .select({ role: members.role, closedAt: members.closedAt })
    .from(members)
    .where(eq(members.id, memberId));
  const facts = { memberId, role: member!.role, closed: member!.closedAt !== null };
  for (const act of wanted) assertAllowed(canSanction(actor, scope, act!, facts));
}
