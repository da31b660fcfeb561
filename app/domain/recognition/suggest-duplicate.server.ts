import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { holdThread } from "#app/domain/forum/load-thread.server.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { type Filed, fileHelpingAct } from "./file-helping-act.server.ts";
import { canSuggest } from "./helping-policy.ts";

type SuggestDuplicate = { number: number; of: number; note?: string; now?: Date };

/** "This repeats question `of`." Done at once by who has been right often enough. */
export async function suggestDuplicate(
  db: Db,
  actor: MemberActor,
  { number, of, note = "", now = new Date() }: SuggestDuplicate,
): Promise<Filed & { number: number; slug: string }> {
  return db.transaction(async (tx) => {
    if (number === of) throw new Invalid({ of: "duplicate_of_itself" });
    // Looked at before anything is locked: whoever marks it locks both, the lower number first.
    const [original] = await tx.select().from(threads).where(eq(threads.number, of));
    const fits =
      original?.visibility === "public" && !original.convertedIdeaId && original.kind === "question";
    if (!fits) throw new Invalid({ of: "no_such_thread" });
    if (original.duplicateOfId) throw new Invalid({ of: "target_duplicate" });
    const [thread] = await tx.select().from(threads).where(eq(threads.number, number));
    if (thread && of > number) await holdThread(tx, actor, { number });
    await holdThread(tx, actor, { number: of });
    const held = await holdThread(tx, actor, { number });
    assertAllowed(canSuggest(actor, held.facts));
    if (held.kind !== "question") throw new Conflict("not_a_question");
    if (held.duplicateOfId) throw new Conflict("thread_duplicate");
    if (held.convertedIdeaId) throw new Conflict("thread_converted");
    if (held.lockedAt) throw new Conflict("thread_locked");
    const proposal = { ofNumber: of, note };
    const about = { power: "mark_duplicates", targetKind: "thread", targetId: held.id } as const;
    const filed = await fileHelpingAct(tx, actor, { ...about, proposal, now });
    return { ...filed, number, slug: held.slug };
  });
}
