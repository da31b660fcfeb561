import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { categoryModerators } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { Scope } from "./policy.ts";

/** The categories somebody moderates; null for everything. */
export async function moderatedCategories(tx: Db, actor: MemberActor): Promise<Scope> {
  if (actor.role === "admin") return null;
  const rows = await tx
    .select({ id: categoryModerators.categoryId })
    .from(categoryModerators)
    .where(eq(categoryModerators.memberId, actor.id));
  return rows.length === 0 ? null : rows.map(({ id }) => id);
}
