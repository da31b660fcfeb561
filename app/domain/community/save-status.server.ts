import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { statuses } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { canManageCommunity } from "./policy.ts";
import type { StatusInput } from "./schema.ts";
import { isStatusUsed } from "./status-use.server.ts";

/** `id` null makes a new status; its id, used in addresses and events, comes from the English name and stays. */
type Input = StatusInput & { id: string | null };

/** Words that filters use in place of a status. */
const RESERVED = ["open", "active", "done", "closed", "new"];

type Row = typeof statuses.$inferSelect;

function check(input: Input, before: Row | undefined): void {
  if (before?.initial && !input.initial) throw new Invalid({ initial: "one_initial" });
  if (input.initial && input.category !== "open") throw new Invalid({ category: "initial_is_open" });
  if (input.initial && input.retired) throw new Invalid({ retired: "initial_not_retired" });
  if (input.archived && input.category !== "closed") throw new Invalid({ archived: "archived_is_closed" });
}

/** Makes or changes a status. What a used one means (its category) is fixed: ideas were moved there for that. */
export async function saveStatus(db: Db, actor: Actor, input: Input): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canManageCommunity(actor));
    const rows = await tx.select().from(statuses).for("update");
    const before = rows.find((row) => row.id === input.id);
    if (input.id !== null && !before) throw new NotFound("no_such_page");
    check(input, before);
    if (before && before.category !== input.category && (await isStatusUsed(tx, before.id))) {
      throw new Invalid({ category: "category_fixed" });
    }
    const values = {
      name: { en: input.nameEn, fr: input.nameFr },
      category: input.category,
      milestone: input.milestone,
      position: input.position,
      initial: input.initial,
      archived: input.archived,
      retiredAt: input.retired ? (before?.retiredAt ?? new Date()) : null,
    };
    // There is exactly one, and the index says so at every moment.
    if (input.initial && !before?.initial)
      await tx.update(statuses).set({ initial: false }).where(eq(statuses.initial, true));
    const id = before?.id ?? slugify(input.nameEn, 40);
    if (before) await tx.update(statuses).set(values).where(eq(statuses.id, id));
    else {
      if (RESERVED.includes(id) || rows.some((row) => row.id === id))
        throw new Invalid({ nameEn: "name_taken" });
      await tx.insert(statuses).values({ id, ...values });
    }
    const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
      (key) => JSON.stringify(values[key]) !== JSON.stringify(before?.[key] ?? null),
    );
    await recordAudit(
      tx,
      actor,
      before ? "status.changed" : "status.created",
      { kind: "status", id },
      { changed },
    );
    return { id };
  });
}
