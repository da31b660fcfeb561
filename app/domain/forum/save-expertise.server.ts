import { inArray } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { categories } from "#db/schema/community.ts";
import { helperExpertise } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import type { ExpertiseInput } from "./expertise-schema.ts";

/** Keeps what a helper says to know about. A category that is gone meanwhile is simply not among it. */
export async function saveExpertise(
  db: Db,
  actor: MemberActor,
  { categories: slugs, tags }: ExpertiseInput,
): Promise<void> {
  await db.transaction(async (tx) => {
    const known =
      slugs.length === 0
        ? []
        : await tx.select({ id: categories.id }).from(categories).where(inArray(categories.slug, slugs));
    const chosen = { categoryIds: known.map((one) => one.id), tags, updatedAt: new Date() };
    await tx
      .insert(helperExpertise)
      .values({ memberId: actor.id, ...chosen })
      .onConflictDoUpdate({ target: helperExpertise.memberId, set: chosen });
  });
}
