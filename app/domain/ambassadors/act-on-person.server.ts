import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { invite } from "./invite.server.ts";
import { passOver } from "./pass-over.server.ts";
import { removeAmbassador } from "./remove-ambassador.server.ts";
import { reviewAmbassador } from "./review-ambassador.server.ts";
import type { ProgrammeAct } from "./schema.ts";

/** What was done on the page of a person, handed to the command it means. Answers the key of what to say about it. */
export async function actOnPerson(
  db: Db,
  actor: MemberActor,
  { username, now, ...input }: ProgrammeAct & { username: string; now: Date },
): Promise<string> {
  switch (input.act) {
    case "invite":
      await invite(db, actor, { username, tierId: input.tierId, note: input.note, now });
      return "ambassador_invited";
    case "pass_over":
      await passOver(db, actor, { username, reason: input.reason, now });
      return "ambassador_passed_over";
    case "review":
      await reviewAmbassador(db, actor, { username, tierId: input.tierId, note: input.note, now });
      return "ambassador_reviewed";
    case "remove":
      await removeAmbassador(db, actor, { username, reason: input.reason, now });
      return "ambassador_removed";
  }
}
