import { eq, sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { categories } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";
import { canHideIdea } from "./policy.ts";

type ChangeVisibility = { number: number; visibility: "public" | "hidden" };

/** Hides an idea from the public, or brings it back; its category counts public ideas only. */
export async function changeVisibility(db: Db, actor: MemberActor, { number, visibility }: ChangeVisibility) {
  return db.transaction(async (tx) => {
    const idea = await lockIdea(tx, actor, number);
    assertAllowed(canHideIdea(actor));
    const ref = { number: idea.number, slug: idea.slug };
    if (idea.visibility === visibility) return ref;
    await tx.update(ideas).set({ visibility }).where(eq(ideas.id, idea.id));
    const step = Number(visibility === "public") - Number(idea.visibility === "public");
    if (step !== 0 && !idea.facts.merged) {
      await tx
        .update(categories)
        .set({ ideaCount: sql`${categories.ideaCount} + ${step}` })
        .where(eq(categories.id, idea.categoryId));
    }
    await recordEvent(tx, actor, "idea.visibility_changed", { ideaId: idea.id, visibility });
    const action = visibility === "public" ? "idea.restored" : "idea.hidden";
    await recordAudit(
      tx,
      actor,
      action,
      { kind: "idea", id: idea.id },
      { number, title: idea.title, from: idea.visibility },
    );
    return ref;
  });
}
