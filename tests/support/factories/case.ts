import { nextDue } from "#app/domain/cases/case-clock.ts";
import { newId } from "#db/ids.ts";
import { cases } from "#db/schema/cases.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "./member.ts";
import { aThread } from "./thread.ts";

type WantedCase = Partial<typeof cases.$inferInsert> & { by?: Awaited<ReturnType<typeof aMember>> };

const HOUR = 3_600_000;

/** A case of a question of its own, opened a moment ago by the clock, by plain insert: no step, no event. */
export async function aCase({ by, ...wanted }: WantedCase = {}) {
  const customer = by ?? (await aMember());
  const thread =
    wanted.threadId === undefined ? await aThread({ by: customer, escalatedAt: new Date() }) : null;
  const openedAt = wanted.openedAt ?? new Date();
  const row = {
    id: newId(),
    threadId: thread?.id ?? null,
    customerId: customer.id,
    title: thread?.title ?? "The lamp blinks red",
    reason: "unanswered" as const,
    state: "open" as const,
    openedAt,
    firstAnsweredAt: null,
    firstAnswerDueAt: new Date(openedAt.getTime() + 24 * HOUR),
    resolveDueAt: new Date(openedAt.getTime() + 48 * HOUR),
    ...wanted,
  };
  const [made] = await db
    .insert(cases)
    .values({ ...row, dueAt: wanted.dueAt === undefined ? nextDue(row) : wanted.dueAt })
    .returning();
  return { ...made!, customer, thread };
}
