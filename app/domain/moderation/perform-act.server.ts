import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { isContentKind, isMemberAct, type ReviewKind } from "./acts.ts";
import type { Before } from "./before.ts";
import { decideAppeal } from "./decide-appeal.server.ts";
import { decideFeedback } from "./decide-feedback.server.ts";
import { decideProfile } from "./decide-profile.server.ts";
import { decideProposal } from "./decide-proposal.server.ts";
import { decideVotes } from "./decide-votes.server.ts";
import { performOnContent } from "./perform-on-content.server.ts";
import { sanctionMember } from "./sanction-member.server.ts";
import type { ActInput } from "./schema.ts";
import type { TargetFacts } from "./target-facts.server.ts";

export type Performing = {
  /** Of the act, which is written down afterwards. */
  actId: string;
  kind: ReviewKind;
  facts: TargetFacts;
  input: ActInput;
  now: Date;
};

/** Does what an act says, by the commands of whoever owns it. Returns what it found. */
export async function performAct(
  tx: Db,
  storage: Storage,
  actor: MemberActor,
  doing: Performing,
): Promise<Before> {
  const { actId, kind, facts, input, now } = doing;
  if (input.act === "dismiss" && isContentKind(kind)) return {};
  if (isMemberAct(input.act)) {
    const { act, days } = input;
    return sanctionMember(tx, actor, { act, days, memberId: facts.authorId!, actId, now });
  }
  if (isContentKind(kind)) return performOnContent(tx, storage, actor, { ...doing, kind });
  switch (kind) {
    case "profile":
    case "picture":
      return decideProfile(tx, actor, { ...doing, kind });
    case "article_feedback":
      return decideFeedback(tx, actor, doing);
    case "helping_act":
      return decideProposal(tx, actor, doing);
    case "votes":
      return decideVotes(tx, actor, doing);
    case "appeal":
      return decideAppeal(tx, actor, doing);
  }
}
