import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { checkResponse } from "./check-response.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { moveIdea } from "./move-idea.server.ts";
import { canTriage } from "./policy.ts";
import { templateBodies } from "./template-bodies.server.ts";
import { REASON_MIN } from "./triage-limits.ts";
import { usableStatus } from "./usable-status.server.ts";

type Input = { numbers: readonly number[]; to: string; reason?: string; now?: Date };

/**
 * Moves several ideas at once, with the same words, as a batch that can be undone as a whole. Ideas that are there
 * already, or merged, are left alone and not counted.
 */
export async function moveIdeas(
  db: Db,
  actor: Actor,
  { numbers, to, reason = "", now = new Date() }: Input,
): Promise<{ batchId: string; moved: number }> {
  const source = reason.trim();
  const html = source && renderMarkdown(source);
  const batchId = newId(now.getTime());
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    const status = await usableStatus(tx, to);
    checkResponse(source, {
      min: status.category === "closed" ? REASON_MIN : 0,
      templates: await templateBodies(tx),
    });
    const locked = await lockIdeas(tx, actor, numbers);
    const movable = locked.filter((idea) => !idea.mergedIntoId && idea.statusId !== status.id);
    if (movable.length === 0) throw new Conflict("same_status");
    for (const idea of movable) await moveIdea(tx, actor, idea, { to: status, source, html, batchId, now });
    return { batchId, moved: movable.length };
  });
}
