import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";
import { canTagIdea } from "./policy.ts";

/** Files an idea under other tags; its words stay as they are. */
export async function setIdeaTags(
  db: Db,
  actor: MemberActor,
  { number, tags }: { number: number; tags: string[] },
): Promise<{ before: string[] }> {
  return db.transaction(async (tx) => {
    const idea = await lockIdea(tx, actor, number);
    assertAllowed(canTagIdea(actor, idea.facts));
    await tx.update(ideas).set({ tags }).where(eq(ideas.id, idea.id));
    await recordEvent(tx, actor, "idea.edited", { ideaId: idea.id });
    return { before: idea.tags };
  });
}
