import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { newId } from "#db/ids.ts";
import { drafts } from "#db/schema/desk.ts";
import type { Db } from "#db/types.ts";
import type { Draft } from "./schema.ts";

/** Keeps what a member is writing; a draft in which nothing is left goes away. */
export async function saveDraft(db: Db, actor: MemberActor, { kind, target, content }: Draft): Promise<void> {
  const written = Object.values(content).some((text) => text.trim() !== "");
  if (!written) {
    await db
      .delete(drafts)
      .where(and(eq(drafts.memberId, actor.id), eq(drafts.kind, kind), eq(drafts.target, target)));
    return;
  }
  const updatedAt = new Date();
  await db
    .insert(drafts)
    .values({ id: newId(), memberId: actor.id, kind, target, content, updatedAt })
    .onConflictDoUpdate({
      target: [drafts.memberId, drafts.kind, drafts.target],
      set: { content, updatedAt },
    });
}
