import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { givenBy, gotBy } from "./given-votes.server.ts";
import type { Suspicion } from "./open-signal.server.ts";
import { FARM, type Flow, farmIn, ringsIn, SHARE_OF_VOTERS } from "./signal-rules.ts";
import { uuidArray } from "./uuid-array.server.ts";

type Look = { voters: readonly string[]; since: Date; exempt: (one: string, other: string) => boolean };

/** Rings and farms that those who voted lately are part of. Staff hold other keys than votes, and are left out. */
export async function findRings(tx: Db, { voters, since, exempt }: Look): Promise<Suspicion[]> {
  const first = await givenBy(tx, voters, since);
  const known = new Set(voters);
  const further = [...new Set(first.map(({ to }) => to))].filter((id) => !known.has(id));
  const given = [...first, ...(await givenBy(tx, further, since))];
  const people = await ordinary(tx, given);
  const flows = given.filter(({ from, to }) => people.has(from) && people.has(to));
  const givenTotal = totals(given, "from");

  const closed = ringsIn({ flows, given: givenTotal, received: null, exempt }).flat();
  const courted = new Set(
    flows.filter((flow) => isDevoted(flow, givenTotal) && !exempt(flow.from, flow.to)).map(({ to }) => to),
  );
  const got = await gotBy(tx, [...new Set([...closed, ...courted])], since);
  const received = totals(got, "to");

  const found: Suspicion[] = [];
  for (const memberIds of ringsIn({ flows, given: givenTotal, received, exempt })) {
    if (await isWholeCommunity(tx, memberIds, since)) continue;
    const among = flows.filter(({ from, to }) => memberIds.includes(from) && memberIds.includes(to));
    const within = among.reduce((sum, { count }) => sum + count, 0);
    const share = (all: ReadonlyMap<string, number>) => percent(within, sumOf(memberIds, all));
    const facts = { votes: within, pairs: among.length, given: share(givenTotal), received: share(received) };
    found.push({ kind: "ring", memberIds, facts });
  }
  for (const receiver of courted) {
    const fans = got.filter(({ from, to }) => to === receiver && people.has(from) && !exempt(from, to));
    const unknown = fans.filter(({ from, count }) => count >= FARM.votesEach && !givenTotal.has(from));
    const more = totals(
      await givenBy(
        tx,
        unknown.map(({ from }) => from),
        since,
      ),
      "from",
    );
    const farm = farmIn({
      flows: got.filter(({ to }) => to === receiver),
      given: new Map([...givenTotal, ...more]),
    });
    const memberIds = farm.filter((id) => fans.some(({ from }) => from === id));
    if (memberIds.length < FARM.accounts || (await isWholeCommunity(tx, memberIds, since))) continue;
    const votes = sumOf(memberIds, new Map(fans.map(({ from, count }) => [from, count])));
    const facts = { farm: 1, votes, received: percent(votes, received.get(receiver) ?? 0) };
    found.push({ kind: "ring", memberIds: [receiver, ...memberIds].sort(), facts });
  }
  return found;
}

const isDevoted = ({ from, count }: Flow, given: ReadonlyMap<string, number>) =>
  count >= FARM.votesEach && count >= FARM.shareGiven * (given.get(from) ?? 0);

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

const sumOf = (ids: readonly string[], counts: ReadonlyMap<string, number>) =>
  ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);

function totals(flows: readonly Flow[], end: "from" | "to"): Map<string, number> {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(flow[end], (sums.get(flow[end]) ?? 0) + flow.count);
  return sums;
}

/** Who of those in the flows is a member like any other. */
async function ordinary(tx: Db, flows: readonly Flow[]): Promise<Set<string>> {
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const rows = (await tx.execute(sql`
    select id from members where id = any(${uuidArray(ids)}) and role = 'member'`)) as unknown as {
    id: string;
  }[];
  return new Set(rows.map(({ id }) => id));
}

/** Counts no further than it takes to know. */
async function isWholeCommunity(tx: Db, memberIds: readonly string[], since: Date): Promise<boolean> {
  const enough = Math.ceil(memberIds.length / SHARE_OF_VOTERS) - memberIds.length;
  const after = sql`v.cast_at > ${since.toISOString()}::timestamptz`;
  const [row] = (await tx.execute(sql`
    select count(*)::int as others from (
      select 1 from members m where not m.id = any(${uuidArray(memberIds)}) and (
        exists (select 1 from idea_votes v where v.member_id = m.id and ${after})
        or exists (select 1 from post_votes v where v.member_id = m.id and ${after}))
      limit ${enough}) o`)) as unknown as [{ others: number }];
  return row.others < enough;
}
