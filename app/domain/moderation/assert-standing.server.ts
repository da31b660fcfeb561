import { eq } from "drizzle-orm";
import { Conflict } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { takenBy } from "./takes.ts";

type Sanction = Pick<typeof moderationActs.$inferSelect, "act" | "memberId">;

/**
 * Locks the member and throws `Conflict` unless what an act took from them is what they are without now: what ended, was
 * lifted or was followed by something else is not given back once more.
 */
export async function assertStanding(
  tx: Db,
  { act, memberId }: Sanction,
  code: "changed_meanwhile" | "nothing_to_lift" = "changed_meanwhile",
): Promise<void> {
  const [member] = await tx
    .select({ restriction: members.restriction })
    .from(members)
    .where(eq(members.id, memberId!))
    .for("no key update");
  const took = act === "lift" ? member?.restriction : takenBy(act);
  if (!member?.restriction || member.restriction !== took) throw new Conflict(code);
}
