import { drafts, savedViews } from "../../schema/desk.ts";
import type { Db } from "../../types.ts";
import { IDEA_DRAFTS, SAVED_VIEWS } from "./community.ts";
import { daysBefore } from "./random.ts";
import { personNamed, type World } from "./world.ts";

/** Saved filters of the product managers, and texts that were left half written. */
export async function loadDesk(tx: Db, world: World): Promise<void> {
  const at = daysBefore(world.now, 20);
  await tx.insert(savedViews).values(
    SAVED_VIEWS.map(({ by, ...view }) => ({
      ...view,
      id: world.random.id(at),
      memberId: personNamed(world, by).id,
      createdAt: at,
    })),
  );
  await tx.insert(drafts).values(
    IDEA_DRAFTS.map(({ by, ...content }) => ({
      id: world.random.id(at),
      memberId: personNamed(world, by).id,
      kind: "idea" as const,
      content,
      updatedAt: daysBefore(world.now, 1.5),
    })),
  );
}
