import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { type CaseFacts, canSeeCase } from "./policy.ts";

export type LockedCase = typeof cases.$inferSelect & { facts: CaseFacts };

/**
 * Loads a case for a command and locks its row until the transaction ends. A case is always locked before its question.
 * Throws `NotFound` when the actor may not see it.
 */
export async function lockCase(tx: Db, actor: Actor, number: number): Promise<LockedCase> {
  const [row] = await tx.select().from(cases).where(eq(cases.number, number)).for("no key update");
  if (!row || !canSeeCase(actor, row)) throw new NotFound("no_such_case");
  return {
    ...row,
    facts: {
      customerId: row.customerId,
      state: row.state,
      hasThread: row.threadId !== null,
      answered: row.firstAnsweredAt !== null,
      summaryState: row.summaryState,
    },
  };
}
