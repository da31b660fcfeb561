import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";
import { canHideIdea } from "./policy.ts";
import { setIdeaVisibility } from "./set-idea-visibility.server.ts";

type ChangeVisibility = { number: number; visibility: "public" | "hidden" };

/** Hides an idea from the public, or brings it back. What waits for a moderator is decided on in the review queue. */
export async function changeVisibility(db: Db, actor: MemberActor, { number, visibility }: ChangeVisibility) {
  return db.transaction(async (tx) => {
    const idea = await lockIdea(tx, actor, number);
    assertAllowed(canHideIdea(actor));
    const ref = { number: idea.number, slug: idea.slug };
    if (idea.visibility === "held") throw new Conflict("waits_for_review");
    if (isShown(idea.visibility) === isShown(visibility)) return ref;
    const { from } = await setIdeaVisibility(tx, actor, { id: idea.id, to: visibility });
    const action = visibility === "public" ? "idea.restored" : "idea.hidden";
    await recordAudit(tx, actor, action, { kind: "idea", id: idea.id }, { number, title: idea.title, from });
    return ref;
  });
}
