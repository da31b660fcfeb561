import type { Sql } from "#db/types.ts";
import { TooMany } from "./errors.ts";

/**
 * Counts one use of `key` in the current fixed window and throws `TooMany` past `limit`. Kept in Postgres, so that all
 * processes count together.
 */
export async function assertRate(
  sql: Sql,
  key: string,
  { limit, windowSeconds }: { limit: number; windowSeconds: number },
  now = new Date(),
): Promise<void> {
  const windowMs = windowSeconds * 1000;
  const start = Math.floor(now.getTime() / windowMs) * windowMs;
  const [row] = await sql<{ hits: number }[]>`
    insert into rate_limits (key, window_start, hits) values (${key}, ${new Date(start)}, 1)
    on conflict (key, window_start) do update set hits = rate_limits.hits + 1
    returning hits`;
  if (row!.hits > limit) throw new TooMany("too_many", Math.ceil((start + windowMs - now.getTime()) / 1000));
}
