import { sql as raw } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { AmbassadorState } from "#db/schema/ambassadors.ts";
import type { Db, Sql } from "#db/types.ts";
import { candidateFacts } from "./candidate-facts.server.ts";
import type { Facts } from "./criteria.ts";
import { canRunProgramme } from "./policy.ts";
import type { Step } from "./steps.ts";

export type ProgrammeStep = {
  id: string;
  step: Step;
  tierId: string | null;
  /** Null for the nightly look at who may be proposed. */
  by: string | null;
  reason: string;
  createdAt: Date;
};

export type ProgrammePerson = {
  id: string;
  username: string;
  displayName: string;
  avatarKey: string | null;
  role: Role;
  createdAt: Date;
  /** May be invited at all. */
  open: boolean;
  place: {
    state: AmbassadorState;
    stateSince: Date;
    tierId: string;
    tierSince: Date | null;
    charterVersion: number | null;
    words: string;
    reviewOn: string | null;
  } | null;
  steps: ProgrammeStep[];
  facts: Facts;
};

type Row = Omit<ProgrammePerson, "place" | "facts"> & { place: DatedPlace | null };
type DatedPlace = Omit<NonNullable<ProgrammePerson["place"]>, "stateSince" | "tierSince"> & {
  stateSince: string;
  tierSince: string | null;
};

/** Everything whoever runs the programme should know before they decide; the facts are those of this moment. */
export async function loadProgrammePerson(
  { db, sql }: { db: Db; sql: Sql },
  actor: Actor,
  username: string,
): Promise<ProgrammePerson> {
  assertAllowed(canRunProgramme(actor));
  const [row] = await sql<[Row?]>`
    select m.id, m.username, m.display_name as "displayName", m.avatar_key as "avatarKey", m.role,
      m.created_at as "createdAt",
      m.role = 'member' and m.email is not null and (m.restriction is null or m.restricted_until <= now()) as open,
      (select json_build_object('state', a.state, 'stateSince', a.state_since, 'tierId', a.tier_id,
        'tierSince', a.tier_since, 'charterVersion', a.charter_version, 'words', a.words, 'reviewOn', a.review_on)
        from ambassadors a where a.member_id = m.id) as place,
      (select coalesce(json_agg(json_build_object('id', s.id, 'step', s.step, 'tierId', s.tier_id, 'by', b.display_name,
        'reason', s.reason, 'createdAt', s.created_at) order by s.created_at desc, s.id desc), '[]')
        from ambassador_steps s left join members b on b.id = s.actor_id where s.member_id = m.id) as steps
    from members m where lower(m.username) = lower(${username}) and m.closed_at is null`;
  if (!row) throw new NotFound("no_such_person");
  const [facts] = await candidateFacts(db, raw`m.id = ${row.id}`);
  const { memberId: _, ...known } = facts!;
  const { place } = row;
  return {
    ...row,
    facts: known,
    place: place && {
      ...place,
      stateSince: new Date(place.stateSince),
      tierSince: place.tierSince ? new Date(place.tierSince) : null,
    },
    steps: row.steps.map((step) => ({ ...step, createdAt: new Date(step.createdAt) })),
  };
}
