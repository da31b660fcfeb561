import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { ideaNotes, ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { canTriage } from "./policy.ts";

/** A remark that only product managers see. Publishes nothing, so it records no event. */
export async function addIdeaNote(
  db: Db,
  actor: Actor,
  { number, body }: { number: number; body: string },
): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    const [idea] = await tx
      .select({ id: ideas.id })
      .from(ideas)
      .where(eq(ideas.number, number))
      .for("key share");
    if (!idea) throw new NotFound("no_such_idea");
    const id = newId();
    await tx.insert(ideaNotes).values({ id, ideaId: idea.id, authorId: actorId(actor), body });
    return { id };
  });
}
