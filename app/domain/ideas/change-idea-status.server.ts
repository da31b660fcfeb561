import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import type { Db } from "#db/types.ts";
import { checkResponse } from "./check-response.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { moveIdea } from "./move-idea.server.ts";
import { canTriage } from "./policy.ts";
import { templateBodies } from "./template-bodies.server.ts";
import { REASON_MIN } from "./triage-limits.ts";
import { usableStatus } from "./usable-status.server.ts";

type Input = {
  number: number;
  to: string;
  /** Public words that come with the move; a move to a closed status needs them. */
  reason?: string;
  batchId?: string | null;
  now?: Date;
};

/** Moves one idea to another status, with a reason where one is owed. */
export async function changeIdeaStatus(
  db: Db,
  actor: Actor,
  { number, to, reason = "", batchId = null, now = new Date() }: Input,
): Promise<{ timelineId: string; from: string; to: string }> {
  const source = reason.trim();
  const html = source && renderMarkdown(source);
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    const status = await usableStatus(tx, to);
    checkResponse(source, {
      min: status.category === "closed" ? REASON_MIN : 0,
      templates: await templateBodies(tx),
    });
    const [idea] = await lockIdeas(tx, actor, [number]);
    if (idea!.mergedIntoId) throw new Conflict("idea_merged");
    if (idea!.statusId === status.id) throw new Conflict("same_status");
    const timelineId = await moveIdea(tx, actor, idea!, { to: status, source, html, batchId, now });
    return { timelineId, from: idea!.statusId, to: status.id };
  });
}
