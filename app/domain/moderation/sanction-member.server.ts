import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import type { Actor, Restriction } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { MemberAct } from "./acts.ts";
import type { Before } from "./before.ts";
import { restrictionEnd } from "./restriction-end.ts";

type Sanction = {
  act: MemberAct;
  /** For limit and suspend. */
  days: number | null;
  memberId: string;
  actId: string;
  now: Date;
};

const TAKES: Record<Exclude<MemberAct, "warn">, Restriction> = {
  limit: "read_only",
  suspend: "suspended",
  ban: "banned",
};

/** Takes from a member what an act says; the last one holds, a warning takes nothing. */
export async function sanctionMember(
  tx: Db,
  actor: Actor,
  { act, days, memberId, actId, now }: Sanction,
): Promise<Before> {
  if (act === "warn") return {};
  const until = restrictionEnd(act, days, now);
  const before = await setRestriction(tx, actor, { memberId, restriction: TAKES[act], until, actId });
  return { restriction: before.restriction, until: before.until?.toISOString() ?? null };
}
