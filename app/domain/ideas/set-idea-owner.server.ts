import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { OWNER_ROLES } from "./owner-roles.ts";
import { canTriage } from "./policy.ts";

type Input = { numbers: readonly number[]; ownerId: string | null };

/** Makes somebody of the team answerable for ideas, or nobody. */
export async function setIdeaOwner(
  db: Db,
  actor: Actor,
  { numbers, ownerId }: Input,
): Promise<{ assigned: number }> {
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    if (ownerId) {
      const [owner] = await tx
        .select({ id: members.id })
        .from(members)
        .where(and(eq(members.id, ownerId), inArray(members.role, OWNER_ROLES), isNull(members.closedAt)));
      if (!owner) throw new Invalid({ ownerId: "no_such_owner" });
    }
    const locked = await lockIdeas(tx, actor, numbers);
    await tx
      .update(ideas)
      .set({ ownerId })
      .where(
        inArray(
          ideas.id,
          locked.map((idea) => idea.id),
        ),
      );
    return { assigned: locked.length };
  });
}
