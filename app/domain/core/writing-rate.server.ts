import type { Sql } from "#db/types.ts";
import { isStaff, type MemberActor } from "./actor.ts";
import { assertRate } from "./rate-limit.server.ts";

const HOUR_SECONDS = 3600;

/** More than a keen person does, far less than a script. */
const LIMITS = {
  idea: { limit: 10, windowSeconds: 24 * HOUR_SECONDS },
  comment: { limit: 20, windowSeconds: 600 },
  thread: { limit: 10, windowSeconds: 24 * HOUR_SECONDS },
  answer: { limit: 20, windowSeconds: 600 },
  remark: { limit: 30, windowSeconds: 600 },
  edit: { limit: 60, windowSeconds: HOUR_SECONDS },
  comment_vote: { limit: 200, windowSeconds: 600 },
  helpful_vote: { limit: 200, windowSeconds: 600 },
  upload: { limit: 40, windowSeconds: HOUR_SECONDS },
  preview: { limit: 300, windowSeconds: 600 },
};

/** Counts one act of writing; throws `TooMany` when a member does too much of it. Staff at work is not held up. */
export async function assertWritingRate(
  sql: Sql,
  actor: MemberActor,
  act: keyof typeof LIMITS,
): Promise<void> {
  if (!isStaff(actor)) await assertRate(sql, `${act}:${actor.id}`, LIMITS[act]);
}
