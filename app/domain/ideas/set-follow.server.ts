import { and, eq, sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { ideaFollows, ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";

type SetFollow = { number: number; on: boolean };
type Followed = { number: number; slug: string; following: boolean; followerCount: number };

/** Follows an idea or stops following it; doing so twice changes nothing. */
export async function setFollow(db: Db, actor: MemberActor, { number, on }: SetFollow): Promise<Followed> {
  return db.transaction(async (tx) => {
    const idea = await lockIdea(tx, actor, number);
    const mine = and(eq(ideaFollows.ideaId, idea.id), eq(ideaFollows.memberId, actor.id));
    const [before] = await tx.select({ via: ideaFollows.viaIdeaId }).from(ideaFollows).where(mine);
    if (!on) await tx.delete(ideaFollows).where(mine);
    else if (!before) await tx.insert(ideaFollows).values({ ideaId: idea.id, memberId: actor.id });
    // Following through a merged duplicate would end with the merge; now it is their own choice.
    else if (before.via) await tx.update(ideaFollows).set({ viaIdeaId: null }).where(mine);
    const step = Number(on) - Number(before !== undefined);
    if (step !== 0) {
      await tx
        .update(ideas)
        .set({ followerCount: sql`${ideas.followerCount} + ${step}` })
        .where(eq(ideas.id, idea.id));
    }
    const followerCount = idea.followerCount + step;
    return { number: idea.number, slug: idea.slug, following: on, followerCount };
  });
}
