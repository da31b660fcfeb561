import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { checkResponse } from "./check-response.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { canTriage } from "./policy.ts";
import { templateBodies } from "./template-bodies.server.ts";

type Input = { number: number; reason: string; now?: Date };

/** An official answer that leaves the idea where it is. */
export async function respondToIdea(
  db: Db,
  actor: Actor,
  { number, reason, now = new Date() }: Input,
): Promise<{ timelineId: string }> {
  const source = reason.trim();
  const html = renderMarkdown(source);
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    checkResponse(source, { min: 1, templates: await templateBodies(tx) });
    const [idea] = await lockIdeas(tx, actor, [number]);
    if (idea!.mergedIntoId) throw new Conflict("idea_merged");
    const timelineId = newId(now.getTime());
    await tx.insert(ideaTimeline).values({
      id: timelineId,
      ideaId: idea!.id,
      kind: "response",
      actorId: actorId(actor),
      source,
      html,
      createdAt: now,
    });
    await tx
      .update(ideas)
      .set({ lastActivityAt: now, answeredAt: idea!.answeredAt ?? now })
      .where(eq(ideas.id, idea!.id));
    await recordEvent(tx, actor, "idea.responded", { ideaId: idea!.id, timelineId });
    return { timelineId };
  });
}
