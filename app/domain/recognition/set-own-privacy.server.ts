import { setMarks } from "#app/domain/accounts/set-marks.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { PrivacyInput } from "./privacy-schema.ts";
import { relist } from "./tally-entries.server.ts";

/** What of one's profile others see, and whether one is on boards. It holds from the next page on. */
export async function setOwnPrivacy(
  db: Db,
  actor: MemberActor,
  { hiddenParts, offBoards }: PrivacyInput,
): Promise<void> {
  await db.transaction(async (tx) => {
    await setMarks(tx, actor.id, { hiddenParts, offBoards });
    await relist(tx, [actor.id]);
  });
}
