import { and, arrayOverlaps, asc, eq, ne, or, sql } from "drizzle-orm";
import { voteSignals } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";
import { findBursts } from "./find-bursts.server.ts";
import { findRings } from "./find-rings.server.ts";
import { findSharedDevices } from "./find-shared-devices.server.ts";
import { groupVotes } from "./group-votes.server.ts";
import { holdVotes } from "./hold-votes.server.ts";
import { openSignal, type Suspicion } from "./open-signal.server.ts";
import { releasedPairs } from "./released-pairs.server.ts";
import { settleQuarantine } from "./settle-quarantine.server.ts";
import { votesToHold, WINDOW_DAYS } from "./signal-rules.ts";
import type { VoteKey } from "./vote-key.ts";

/** Voters looked at in one transaction. */
const BATCH = 1000;
const DAY_MS = 86_400_000;
/** Two runs at once would ask about the same people twice. */
const RUN_LOCK = 7_264_011;

/**
 * Looks at everybody who voted since the last time. New votes of groups that are asked about, or were found guilty, wait
 * as well; groups that were released are left alone. Returns how many votes wait from now on.
 */
export async function findVoteSignals(db: Db, now = new Date()): Promise<{ held: number }> {
  let held = 0;
  for (let more = true; more; ) {
    const done = await db.transaction((tx) => look(tx, now));
    held += done.held;
    more = done.voters === BATCH;
  }
  return { held };
}

async function look(tx: Db, now: Date): Promise<{ voters: number; held: number }> {
  await tx.execute(sql`select pg_advisory_xact_lock(${RUN_LOCK})`);
  const rows = (await tx.execute(sql`
    delete from recent_voters where member_id in (
      select member_id from recent_voters order by member_id limit ${BATCH} for update skip locked)
    returning member_id`)) as unknown as { member_id: string }[];
  const voters = rows.map((row) => row.member_id);
  if (voters.length === 0) return { voters: 0, held: 0 };
  const since = new Date(now.getTime() - WINDOW_DAYS * DAY_MS);
  const released = await releasedPairs(tx);
  // Signals are locked before what they are about, all of them that this may touch.
  const theirs = and(ne(voteSignals.state, "released"), arrayOverlaps(voteSignals.memberIds, voters));
  const signals = await tx
    .select()
    .from(voteSignals)
    .where(or(eq(voteSignals.state, "open"), theirs))
    .orderBy(asc(voteSignals.number))
    .for("update");

  const held: VoteKey[] = [];
  const seen = new Set<string>();
  const left = async ({ kind, memberIds }: Omit<Suspicion, "facts">) => {
    const votes = await groupVotes(tx, memberIds, since);
    const wanted = votesToHold({ kind, memberIds, votes, exempt: released(kind) });
    return wanted.filter((vote) => !seen.has(nameOf(vote)));
  };
  const keep = (votes: readonly VoteKey[]) => {
    held.push(...votes);
    for (const vote of votes) seen.add(nameOf(vote));
  };
  for (const signal of signals) {
    if (signal.memberIds.some((id) => voters.includes(id)))
      keep(await holdVotes(tx, signal.id, await left(signal)));
  }
  const suspicions: Suspicion[] = [
    ...(await findSharedDevices(tx, { voters, exempt: released("same_device") })),
    ...(await findRings(tx, { voters, since, exempt: released("ring") })),
    ...(await findBursts(tx, { voters, since, exempt: released("burst") })),
  ];
  const open = signals.filter((signal) => signal.state === "open");
  for (const suspicion of suspicions) {
    const votes = await left(suspicion);
    if (votes.length > 0) keep(await openSignal(tx, { suspicion, votes, open, now }));
  }
  await settleQuarantine(tx, held);
  return { voters: voters.length, held: held.length };
}

const nameOf = ({ kind, targetId, memberId }: VoteKey) => [kind, targetId, memberId].join();
