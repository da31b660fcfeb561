import { and, desc, eq, inArray } from "drizzle-orm";
import { threadSteps } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";

/** Who had accepted an answer that the machine alone took out of sight, and with it the solution; null for none. */
export async function lastAcceptor(tx: Db, postId: string): Promise<string | null> {
  const [last, before] = await tx
    .select({ kind: threadSteps.kind, actorId: threadSteps.actorId })
    .from(threadSteps)
    .where(and(eq(threadSteps.postId, postId), inArray(threadSteps.kind, ["accepted", "unaccepted"])))
    .orderBy(desc(threadSteps.createdAt), desc(threadSteps.id))
    .limit(2);
  const byMachine = last?.kind === "unaccepted" && last.actorId === null;
  return byMachine && before?.kind === "accepted" ? before.actorId : null;
}
