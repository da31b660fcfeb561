import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { acceptCharter } from "./accept-charter.server.ts";
import { answerInvitation } from "./answer-invitation.server.ts";
import { saveWords } from "./save-words.server.ts";
import type { InvitationAct } from "./schema.ts";

/** What a member did about their own place in the programme. Answers the key of what to say about it. */
export async function actOnOwnPlace(
  db: Db,
  actor: MemberActor,
  { now, ...input }: InvitationAct & { now: Date },
): Promise<string> {
  switch (input.act) {
    case "accept":
      await answerInvitation(db, actor, { accepts: true, charter: input.charter, now });
      return "invitation_accepted";
    case "decline":
      await answerInvitation(db, actor, { accepts: false, charter: 0, now });
      return "invitation_declined";
    case "charter":
      await acceptCharter(db, actor, { charter: input.charter, now });
      return "charter_accepted";
    case "words":
      await saveWords(db, actor, { words: input.words });
      return "words_saved";
  }
}
