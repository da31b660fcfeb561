import { eq } from "drizzle-orm";
import { type SignalKind, voteSignals } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";

/** By kind of signal: whether two people were asked about together, and released. They are not asked about again. */
export async function releasedPairs(
  tx: Db,
): Promise<(kind: SignalKind) => (one: string, other: string) => boolean> {
  const released = await tx
    .select({ kind: voteSignals.kind, memberIds: voteSignals.memberIds })
    .from(voteSignals)
    .where(eq(voteSignals.state, "released"));
  const groups = new Map<string, Set<number>>();
  for (const [nth, { kind, memberIds }] of released.entries()) {
    for (const id of memberIds)
      groups.set(`${kind} ${id}`, (groups.get(`${kind} ${id}`) ?? new Set()).add(nth));
  }
  const of = (kind: SignalKind, id: string) => groups.get(`${kind} ${id}`);
  return (kind) => (one, other) => [...(of(kind, one) ?? [])].some((nth) => of(kind, other)?.has(nth));
}
