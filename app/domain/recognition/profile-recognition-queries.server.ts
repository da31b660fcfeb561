import { type Actor, actorId, isStaff } from "#app/domain/core/actor.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import { badgesOf, type EarnedBadge } from "./badge-queries.server.ts";
import { type BestWork, findBestWork } from "./best-work-queries.server.ts";
import { PROFILE_PARTS, type ProfilePart } from "./profile-parts.ts";
import { findStanding, type Standing } from "./standing-queries.server.ts";
import { findTopPlaces, type TopPlace } from "./top-places-queries.server.ts";

/** What a profile tells of somebody's merits; null is what they keep to themselves, and what there is none of. */
export type ProfileRecognition = {
  standing: Omit<Standing, "next"> | null;
  /** Only for themselves: how far it is to the next level. */
  next: Standing["next"];
  badges: EarnedBadge[];
  places: TopPlace[];
  best: BestWork | null;
  /** Parts that this reader sees and others do not. */
  kept: ProfilePart[];
  seesActivity: boolean;
};

type Asked = {
  profile: { id: string; closed: boolean; hiddenParts: string[] };
  locale: Locale;
  now: Date;
};

/** Staff see everything always, and so does everybody of themselves. Who left is remembered by what they posted. */
export async function readProfileRecognition(
  sql: Sql,
  actor: Actor,
  { profile, locale, now }: Asked,
): Promise<ProfileRecognition> {
  const memberId = profile.id;
  const mine = actorId(actor) === memberId;
  const seesAll = mine || isStaff(actor);
  const isHidden = (part: ProfilePart) => profile.hiddenParts.includes(part);
  const shows = (part: ProfilePart) => seesAll || !isHidden(part);
  const open = !profile.closed;
  const [standing, badges, places, best] = await Promise.all([
    open && shows("points") ? findStanding(sql, memberId) : null,
    open && shows("badges") ? badgesOf(sql, memberId) : [],
    open && shows("boards") ? findTopPlaces(sql, { memberId, now }) : [],
    shows("activity") ? findBestWork(sql, { memberId, locale }) : null,
  ]);
  return {
    standing: standing && { level: standing.level, points: standing.points },
    next: mine && standing ? standing.next : null,
    badges,
    places,
    best,
    kept: seesAll ? PROFILE_PARTS.filter(isHidden) : [],
    seesActivity: shows("activity"),
  };
}
