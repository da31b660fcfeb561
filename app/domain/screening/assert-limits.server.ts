import { isStaff, type MemberActor } from "#app/domain/core/actor.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { Sql } from "#db/types.ts";
import { type LimitName, limitOf } from "./limits.ts";

const DAY_SECONDS = 86_400;

/** Acts that leave no text behind; how fast texts may come is decided where they are screened. */
const ACTS = {
  edit: "editsPerDay",
  vote: "votesPerDay",
  flag: "flagsPerDay",
  upload: "uploadsPerDay",
} as const satisfies Record<string, LimitName>;

/** While somebody writes, each pause asks for a preview: technical, so nobody sets it. */
const PREVIEWS = { limit: 300, windowSeconds: 600 };

/** Counts one act of a member; throws `TooMany` when it is one too many. Staff at work is not held up. */
export async function assertLimits(
  sql: Sql,
  actor: MemberActor,
  act: keyof typeof ACTS | "preview",
  now = new Date(),
): Promise<void> {
  if (isStaff(actor)) return;
  if (act === "preview") return assertRate(sql, `preview:${actor.id}`, PREVIEWS, now);
  const [set] = await sql<
    { limits: Record<string, number> }[]
  >`select limits from screening_settings where id = 1`;
  const limit = limitOf(set?.limits ?? {}, ACTS[act]);
  if (Number.isFinite(limit))
    await assertRate(sql, `${act}:${actor.id}`, { limit, windowSeconds: DAY_SECONDS }, now);
}
