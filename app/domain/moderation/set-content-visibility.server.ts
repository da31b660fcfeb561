import type { Actor } from "#app/domain/core/actor.ts";
import { setPostVisibility } from "#app/domain/forum/set-post-visibility.server.ts";
import { setRemarkVisibility } from "#app/domain/forum/set-remark-visibility.server.ts";
import { setThreadVisibility } from "#app/domain/forum/set-thread-visibility.server.ts";
import { setCommentVisibility } from "#app/domain/ideas/set-comment-visibility.server.ts";
import { setIdeaVisibility } from "#app/domain/ideas/set-idea-visibility.server.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";

type SetVisibility = {
  kind: ContentKind;
  id: string;
  to: Visibility;
  /** Who had accepted the answer that comes back. */
  acceptedById?: string | null;
  now: Date;
};

/** Whatever was written, by the command of its kind. */
export async function setContentVisibility(
  tx: Db,
  actor: Actor,
  { kind, id, to, acceptedById = null, now }: SetVisibility,
): Promise<{ from: Visibility; acceptedById: string | null }> {
  switch (kind) {
    case "idea":
      return { ...(await setIdeaVisibility(tx, actor, { id, to, now })), acceptedById: null };
    case "comment":
      return { ...(await setCommentVisibility(tx, actor, { id, to })), acceptedById: null };
    case "thread":
      return { ...(await setThreadVisibility(tx, actor, { id, to, now })), acceptedById: null };
    case "post":
      return setPostVisibility(tx, actor, { id, to, acceptedById, now });
    case "remark":
      return { ...(await setRemarkVisibility(tx, actor, { id, to, now })), acceptedById: null };
  }
}
