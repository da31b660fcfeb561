import { isStaff, type MemberActor } from "#app/domain/core/actor.ts";
import { TooMany } from "#app/domain/core/errors.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { Sql } from "#db/types.ts";
import { type LimitName, limitOf } from "./limits.ts";

const DAY_MS = 86_400_000;

/** Acts that leave nothing behind that could be counted; texts are counted where they are screened, reports where they are filed. */
const ACTS = {
  edit: "editsPerDay",
  vote: "votesPerDay",
  upload: "uploadsPerDay",
} as const satisfies Record<string, LimitName>;

/** While somebody writes, each pause asks for a preview: technical, so nobody sets it. */
const PREVIEWS = { limit: 300, windowSeconds: 600 };

/** Counts one act of a member and throws `TooMany` when it is one too many: one statement. Staff at work is not held up. */
export async function assertLimits(
  sql: Sql,
  actor: MemberActor,
  act: keyof typeof ACTS | "preview",
  now = new Date(),
): Promise<void> {
  if (isStaff(actor)) return;
  if (act === "preview") return assertRate(sql, `preview:${actor.id}`, PREVIEWS, now);
  const start = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const [row] = await sql<{ hits: number; limits: Record<string, number> | null }[]>`
    with counted as (
      insert into rate_limits (key, window_start, hits) values (${`${act}:${actor.id}`}, ${new Date(start)}, 1)
      on conflict (key, window_start) do update set hits = rate_limits.hits + 1 returning hits
    )
    select hits, (select limits from screening_settings where id = 1) as limits from counted`;
  if (row!.hits > limitOf(row!.limits ?? {}, ACTS[act]))
    throw new TooMany("too_many", Math.ceil((start + DAY_MS - now.getTime()) / 1000));
}
