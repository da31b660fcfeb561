import { and, count, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { categories } from "#db/schema/community.ts";
import { threads } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { canManageCommunity } from "./policy.ts";
import type { CategoryInput } from "./schema.ts";

/** `slug` null makes a new category. The address of an existing one never changes with its name. */
type Input = CategoryInput & { slug: string | null };

/** Addresses that mean something else under the category pages. */
const RESERVED = ["new"];

async function freeSlug(tx: Db, name: string): Promise<string> {
  const slug = slugify(name, 40);
  const [taken] = await tx.select({ id: categories.id }).from(categories).where(eq(categories.slug, slug));
  if (taken || RESERVED.includes(slug)) throw new Invalid({ nameEn: "name_taken" });
  return slug;
}

async function assertOwner(tx: Db, ownerId: string): Promise<void> {
  const [owner] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.id, ownerId),
        inArray(members.role, ["product_manager", "admin"]),
        isNull(members.closedAt),
      ),
    );
  if (!owner) throw new Invalid({ defaultOwnerId: "no_such_owner" });
}

/** What everybody could read stays everybody's: it is moved elsewhere before its category becomes the circle's. */
async function assertNothingPublic(tx: Db, categoryId: string): Promise<void> {
  const [idea] = await tx
    .select({ id: ideas.id })
    .from(ideas)
    .where(and(eq(ideas.categoryId, categoryId), ne(ideas.visibility, "circle")))
    .limit(1);
  const [thread] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.categoryId, categoryId), ne(threads.visibility, "circle")))
    .limit(1);
  if (idea || thread) throw new Invalid({ circle: "has_public_content" });
}

/**
 * Makes or changes a category. Another half-life changes the weight of every vote ever cast in it, so Popular is worked
 * out anew by a job; `rebuilding` says so.
 */
export async function saveCategory(
  db: Db,
  actor: Actor,
  input: Input,
): Promise<{ slug: string; rebuilding: boolean }> {
  const values = {
    name: { en: input.nameEn, fr: input.nameFr },
    description: { en: input.descriptionEn, fr: input.descriptionFr },
    halfLifeDays: input.halfLifeDays,
    demotesAllowed: input.demotesAllowed,
    oneVotePerAccount: input.oneVotePerAccount,
    takesIdeas: input.takesIdeas,
    takesThreads: input.takesThreads,
    audience: input.circle ? ("circle" as const) : ("everyone" as const),
    products: input.products,
    defaultOwnerId: input.defaultOwnerId,
    position: input.position,
  };
  return db.transaction(async (tx) => {
    assertAllowed(canManageCommunity(actor));
    if (input.defaultOwnerId) await assertOwner(tx, input.defaultOwnerId);
    if (input.slug === null) {
      const row = { id: newId(), slug: await freeSlug(tx, input.nameEn), ...values };
      await tx.insert(categories).values({ ...row, archivedAt: input.archived ? new Date() : null });
      await recordAudit(tx, actor, "category.created", { kind: "category", id: row.id }, { slug: row.slug });
      return { slug: row.slug, rebuilding: false };
    }
    const [before] = await tx
      .select()
      .from(categories)
      .where(eq(categories.slug, input.slug))
      .for("no key update");
    if (!before) throw new NotFound("no_such_page");
    if (input.archived && !before.archivedAt) {
      const others = await tx
        .select({ id: categories.id })
        .from(categories)
        .where(
          and(
            ne(categories.id, before.id),
            isNull(categories.archivedAt),
            eq(categories.audience, "everyone"),
          ),
        )
        .limit(1);
      if (others.length === 0) throw new Invalid({ archived: "last_category" });
    }
    if (input.circle && before.audience === "everyone") await assertNothingPublic(tx, before.id);
    const rebuilding = before.halfLifeDays !== input.halfLifeDays;
    const [total] = await tx.select({ ideas: count() }).from(ideas).where(eq(ideas.categoryId, before.id));
    await tx
      .update(categories)
      .set({
        ...values,
        archivedAt: input.archived ? (before.archivedAt ?? new Date()) : null,
        ...(rebuilding && { rebuildDone: 0, rebuildTotal: total!.ideas }),
      })
      .where(eq(categories.id, before.id));
    if (rebuilding) {
      await enqueueJob(
        tx,
        "rebuild-popularity",
        { categoryId: before.id },
        { key: `rebuild-popularity:${before.id}`, queue: "rebuild-popularity" },
      );
    }
    if (before.oneVotePerAccount !== input.oneVotePerAccount) {
      await enqueueJob(
        tx,
        "rebuild-account-votes",
        { categoryId: before.id },
        { key: `rebuild-account-votes:${before.id}`, queue: "rebuild-account-votes" },
      );
    }
    const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
      (key) => JSON.stringify(values[key]) !== JSON.stringify(before[key]),
    );
    if (input.archived !== (before.archivedAt !== null)) changed.push("archivedAt" as never);
    if (changed.length > 0) {
      const halfLife = rebuilding ? { halfLifeDays: [before.halfLifeDays, input.halfLifeDays] } : {};
      await recordAudit(
        tx,
        actor,
        "category.changed",
        { kind: "category", id: before.id },
        { slug: before.slug, changed, ...halfLife },
      );
    }
    return { slug: before.slug, rebuilding };
  });
}
