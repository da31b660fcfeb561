import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { newId } from "#db/ids.ts";
import { savedViews } from "#db/schema/desk.ts";
import type { Db } from "#db/types.ts";
import { deskQuery, parseDeskFilter } from "./desk-filters.ts";
import { canTriage } from "./policy.ts";

type Input = { name: string; query: string; shared: boolean };

/** Keeps a filter of the desk under a name. What is not a filter (a page, an open idea) is left out. */
export async function saveView(
  db: Db,
  actor: MemberActor,
  { name, query, shared }: Input,
): Promise<{ id: string; query: string }> {
  const filter = deskQuery(parseDeskFilter(new URLSearchParams(query)));
  const kept = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const view = { id: newId(), memberId: actor.id, name, query: new URLSearchParams(kept).toString(), shared };
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    await tx.insert(savedViews).values(view);
    return { id: view.id, query: view.query };
  });
}
