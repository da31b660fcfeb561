import { eq, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { categories } from "#db/schema/community.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { canTriage } from "./policy.ts";
import { recountFamily } from "./recount-family.server.ts";
import { type Carried, takeBack } from "./take-back.server.ts";

type Input = { number: number; now?: Date };

/** The idea and everything it is merged into, nearest first. */
async function chainOf(tx: Db, number: number): Promise<{ id: string; number: number }[]> {
  const rows = (await tx.execute(sql`
    with recursive chain as (
      select id, number, merged_into_id, 0 as depth from ideas where number = ${number}
      union all select i.id, i.number, i.merged_into_id, c.depth + 1 from ideas i join chain c on i.id = c.merged_into_id
    ) select id, number from chain order by depth`)) as unknown as { id: string; number: string }[];
  return rows.map((row) => ({ id: row.id, number: Number(row.number) }));
}

/**
 * Takes a duplicate out again: exactly the votes and follows that came with it leave, all the way up; what people did
 * on the parent themselves stays, and someone who also came with another duplicate is counted through that one.
 */
export async function unmergeIdea(
  db: Db,
  actor: Actor,
  { number, now = new Date() }: Input,
): Promise<{ fromId: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    const chain = await chainOf(tx, number);
    const locked = await lockIdeas(tx, actor, [number, ...chain.map((idea) => idea.number)]);
    const child = locked.find((idea) => idea.number === number)!;
    if (!child.mergedIntoId) throw new Conflict("not_merged");
    // Somebody may have merged or unmerged between reading the chain and locking it.
    const chainNow = await chainOf(tx, number);
    if (chainNow.map((idea) => idea.id).join() !== chain.map((idea) => idea.id).join())
      throw new Conflict("changed_meanwhile");

    const [, parent, ...above] = chain;
    await tx.update(ideas).set({ mergedIntoId: null }).where(eq(ideas.id, child.id));
    let carried: Carried = await takeBack(tx, { childId: child.id, parentId: parent!.id });
    let below = parent!;
    for (const idea of above) {
      carried = await takeBack(tx, { childId: below.id, parentId: idea.id }, carried);
      below = idea;
    }
    await recountFamily(
      tx,
      chain.map((idea) => idea.id),
    );
    if (child.visibility === "public") {
      await tx
        .update(categories)
        .set({ ideaCount: sql`${categories.ideaCount} + 1` })
        .where(eq(categories.id, child.categoryId));
    }
    const timelineId = newId(now.getTime());
    const entry = { kind: "unmerged" as const, actorId: actorId(actor), createdAt: now };
    await tx.insert(ideaTimeline).values([
      { ...entry, id: timelineId, ideaId: child.id, otherIdeaId: parent!.id },
      { ...entry, id: newId(now.getTime()), ideaId: parent!.id, otherIdeaId: child.id },
    ]);
    await recordEvent(tx, actor, "idea.unmerged", { ideaId: child.id, fromId: parent!.id, timelineId });
    return { fromId: parent!.id };
  });
}
