import type { MemberActor } from "#app/domain/core/actor.ts";
import { decideHelpingAct } from "#app/domain/recognition/decide-helping-act.server.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import type { Performing } from "./perform-act.server.ts";

/** A helper's act: right, and done if it is not yet; or wrong, and taken back. */
export async function decideProposal(
  tx: Db,
  actor: MemberActor,
  { facts, input, now }: Performing,
): Promise<Before> {
  if (facts.gone) return {};
  await decideHelpingAct(tx, actor, { actId: facts.id, right: input.act === "approve", now });
  return {};
}
