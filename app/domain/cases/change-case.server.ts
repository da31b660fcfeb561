import { eq } from "drizzle-orm";
import { isUniqueViolation } from "#app/domain/accounts/is-unique-violation.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { nextDue } from "./case-clock.ts";
import type { LockedCase } from "./lock-case.server.ts";

/** Changes a locked case and works out anew which promise is next. */
export async function changeCase(
  tx: Db,
  one: LockedCase,
  change: Partial<typeof cases.$inferInsert>,
): Promise<LockedCase> {
  const dueAt = nextDue({ ...one, ...change });
  const [row] = await tx
    .update(cases)
    .set({ ...change, dueAt })
    .where(eq(cases.id, one.id))
    .returning()
    .catch((error: unknown) => {
      // Its question became a case again at the same moment, by another hand.
      throw isUniqueViolation(error, "cases_open_thread") ? new Conflict("case_already_open") : error;
    });
  const { state, firstAnsweredAt, summaryState } = row!;
  return {
    ...row!,
    facts: { ...one.facts, state, answered: firstAnsweredAt !== null, summaryState },
  };
}
