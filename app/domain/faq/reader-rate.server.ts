import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { Sql } from "#db/types.ts";

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Of one member, or of all guests behind one connection: an office may read a lot, and agree. */
const LIMITS = {
  rate_article: { limit: 60, windowSeconds: HOUR_SECONDS },
  flag_article: { limit: 10, windowSeconds: HOUR_SECONDS },
};

/** Opinions on one article from one connection: a browser that calls itself another name does not get many more. */
const RATE_ONE_ARTICLE = { limit: 20, windowSeconds: DAY_SECONDS };

type Reader = {
  /** See `networkKey`. */
  network: string;
  number: number;
};

/** Counts one act of a reader; throws `TooMany` when somebody does too much of it. */
export async function assertReaderRate(
  sql: Sql,
  actor: Actor,
  act: keyof typeof LIMITS,
  { network, number }: Reader,
): Promise<void> {
  const who = actorId(actor) ?? network;
  await assertRate(sql, `${act}:${who}`, LIMITS[act]);
  if (act === "rate_article") await assertRate(sql, `${act}:${number}:${who}`, RATE_ONE_ARTICLE);
}
