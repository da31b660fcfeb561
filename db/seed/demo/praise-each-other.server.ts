import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { voteOnComment } from "#app/domain/ideas/vote-on-comment.server.ts";
import type { Db, Sql } from "../../types.ts";
import { actorOf } from "./actor-of.ts";
import { frenchTypography } from "./french-typography.ts";
import { rewind } from "./rewind.server.ts";
import type { World } from "./world.ts";

const DAY_MS = 86_400_000;
/** Between what they do and when somebody looks at it. */
const DAYS_BEFORE = 8;

/** `praise`: what they say, one after the other. */
type Ring = { people: string[]; praise: string[]; now: Date };

/** Each promotes the ideas of the others, says so under them, and promotes what the others say. */
export async function praiseEachOther(
  { db, sql }: { db: Db; sql: Sql },
  world: World,
  { people, praise, now }: Ring,
): Promise<void> {
  const actors = people.map((username) => actorOf(world, username));
  const ideas = await sql<{ number: number; authorId: string }[]>`
    select number::int, author_id as "authorId" from ideas where author_id in ${sql(actors.map(({ id }) => id))} order by number`;
  const said: { number: number; by: string }[] = [];
  for (const actor of actors) {
    for (const { number } of ideas.filter(({ authorId }) => authorId !== actor.id)) {
      await setVote(sql, actor, { number, value: 1 });
      const body = frenchTypography(praise[said.length]!);
      const { number: comment } = await commentOnIdea(db, actor, { number, body });
      said.push({ number: comment, by: actor.id });
    }
  }
  for (const actor of actors) {
    for (const { number } of said.filter(({ by }) => by !== actor.id))
      await voteOnComment(db, actor, { number, value: 1 });
  }
  await rewind(sql, new Date(now.getTime() - DAYS_BEFORE * DAY_MS));
}
