import { and, eq, inArray, sql } from "drizzle-orm";
import { hasRole, type MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { members } from "#db/schema/accounts.ts";
import { categories } from "#db/schema/community.ts";
import { categoryModerators } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";

type SetCategoryModerators = { username: string; categoryIds: readonly string[] };

/** The categories a moderator keeps to from now on; none means everything. Only for moderators: `not_a_moderator`. */
export async function setCategoryModerators(
  db: Db,
  actor: MemberActor,
  { username, categoryIds }: SetCategoryModerators,
): Promise<void> {
  assertAllowed(hasRole(actor, "admin") || "not_your_role");
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id, role: members.role })
      .from(members)
      .where(eq(sql`lower(${members.username})`, username.toLowerCase()))
      .for("no key update");
    if (!member) throw new NotFound("no_such_person");
    if (member.role !== "moderator") throw new Conflict("not_a_moderator");
    const wanted =
      categoryIds.length > 0
        ? await tx
            .select({ id: categories.id, slug: categories.slug })
            .from(categories)
            .where(inArray(categories.id, [...categoryIds]))
            .orderBy(categories.slug)
        : [];
    const before = await tx
      .select({ id: categoryModerators.categoryId })
      .from(categoryModerators)
      .where(eq(categoryModerators.memberId, member.id));
    const had = new Set(before.map(({ id }) => id));
    const has = new Set(wanted.map(({ id }) => id));
    const gone = [...had].filter((id) => !has.has(id));
    const added = [...has].filter((id) => !had.has(id));
    if (gone.length === 0 && added.length === 0) return;
    if (gone.length > 0)
      await tx
        .delete(categoryModerators)
        .where(and(eq(categoryModerators.memberId, member.id), inArray(categoryModerators.categoryId, gone)));
    if (added.length > 0)
      await tx
        .insert(categoryModerators)
        .values(added.map((categoryId) => ({ categoryId, memberId: member.id })));
    await recordAudit(
      tx,
      actor,
      "moderator.categories_changed",
      { kind: "member", id: member.id },
      {
        categories: wanted.map(({ slug }) => slug),
      },
    );
  });
}
