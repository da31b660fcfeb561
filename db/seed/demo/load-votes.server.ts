import { ideaFollows, ideaVotes } from "../../schema/ideas.ts";
import type { Db } from "../../types.ts";
import type { DemoIdea } from "./content.ts";
import { IDEAS } from "./texts.ts";
import { drawPeople, voteTime } from "./voters.ts";
import { personNamed, type World } from "./world.ts";

/** Share of promoters who also follow. */
const FOLLOWING = 0.06;
/** Rows per statement; a statement carries at most 65,534 values. */
const CHUNK = 2000;
const HOUR_MS = 3_600_000;

/** Votes and follows of the past months: everybody once, after they joined, before the idea was closed. */
export async function loadVotes(tx: Db, world: World): Promise<void> {
  const votes: (typeof ideaVotes.$inferInsert)[] = [];
  const follows: (typeof ideaFollows.$inferInsert)[] = [];
  for (const content of IDEAS) drawVotes(world, content, votes, follows);
  for (let from = 0; from < votes.length; from += CHUNK) {
    await tx.insert(ideaVotes).values(votes.slice(from, from + CHUNK));
  }
  await tx.insert(ideaFollows).values(follows);
}

function drawVotes(
  world: World,
  { key, promotes, demotes = 0 }: DemoIdea,
  votes: (typeof ideaVotes.$inferInsert)[],
  follows: (typeof ideaFollows.$inferInsert)[],
): void {
  const { random } = world;
  const idea = world.ideas.get(key)!;
  const { id: ideaId, authorId, createdAt, endsAt } = idea;
  const there = [...world.people.values()].filter(
    ({ joinedAt }) => joinedAt.getTime() < endsAt.getTime() - 24 * HOUR_MS,
  );
  const voters = drawPeople(there, promotes - 1 + demotes, random, new Set([authorId]));
  votes.push({ ideaId, memberId: authorId, value: 1, castAt: createdAt });
  follows.push({ ideaId, memberId: authorId, createdAt });
  // Whoever tries the demo as this member should not find themselves against things they have not read.
  const fair = new Set([personNamed(world, "maya").id]);
  const against = new Set(drawPeople(voters, demotes, random, fair).map(({ id }) => id));
  for (const voter of voters) {
    const castAt = voteTime(latest(voter.joinedAt, createdAt), endsAt, random);
    const value = against.has(voter.id) ? -1 : 1;
    votes.push({ ideaId, memberId: voter.id, value, castAt });
    if (value === 1 && random.next() < FOLLOWING)
      follows.push({ ideaId, memberId: voter.id, createdAt: castAt });
  }
  idea.voterIds = [authorId, ...voters.map(({ id }) => id)];
}

const latest = (...dates: Date[]) => new Date(Math.max(...dates.map((date) => date.getTime())));
