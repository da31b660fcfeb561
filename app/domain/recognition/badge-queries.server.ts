import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Translated } from "#db/columns.ts";
import type { PointKind } from "#db/schema/recognition.ts";
import type { Sql } from "#db/types.ts";
import type { BadgeFace } from "./badge-face.ts";

type BadgeRule = { kind: PointKind; atLeast: number };

export type AdminBadge = BadgeFace & {
  id: string;
  description: Translated;
  rule: BadgeRule | null;
  retired: boolean;
  /** How many have it. */
  holders: number;
};

const columns = (sql: Sql) => sql`
  b.id, b.slug, b.name, b.description, b.icon, b.metal, b.rule, b.retired_at is not null as retired,
  (select count(*)::int from member_badges g where g.badge_id = b.id) as holders`;

/** All badges in their order, retired ones last. */
export async function adminBadges(sql: Sql, actor: Actor): Promise<AdminBadge[]> {
  if (!hasRole(actor, "admin")) return [];
  return sql<AdminBadge[]>`
    select ${columns(sql)} from badges b order by b.retired_at is not null, b.position, b.slug`;
}

export async function adminBadge(sql: Sql, actor: Actor, slug: string): Promise<AdminBadge | null> {
  if (!hasRole(actor, "admin")) return null;
  const [row] = await sql<AdminBadge[]>`select ${columns(sql)} from badges b where b.slug = ${slug}`;
  return row ?? null;
}

export type Holder = {
  username: string;
  name: string;
  awardedAt: Date;
  /** Who gave it, and what for; null for the rule. */
  by: string | null;
  note: string;
};

/** Who has a badge, the newest first. */
export async function badgeHolders(
  sql: Sql,
  { badgeId, after }: { badgeId: string; after: string | null },
): Promise<Page<Holder>> {
  const [at, username] = decodeCursor(after, 2) ?? [];
  const from =
    typeof at === "string" && !Number.isNaN(Date.parse(at)) ? { at, username: String(username) } : null;
  const rows = await sql<(Holder & { at: string })[]>`
    select m.username, m.display_name as name, g.awarded_at as "awardedAt", g.awarded_at::text as at,
      giver.display_name as by, g.note
    from member_badges g join members m on m.id = g.member_id left join members giver on giver.id = g.awarded_by_id
    where g.badge_id = ${badgeId} ${from ? sql`and (g.awarded_at, m.username) < (${from.at}::text::timestamptz, ${from.username})` : sql``}
    order by g.awarded_at desc, m.username desc limit 21`;
  return toPage(rows, (row) => [row.at, row.username]);
}

export type RuleEffect = BadgeRule & { gain: number; lose: number };

/** What another rule would do: who gets the badge, who loses it. Read once in a while, by an admin. */
export async function ruleEffect(
  sql: Sql,
  { badgeId, kind, atLeast }: BadgeRule & { badgeId: string | null },
): Promise<RuleEffect> {
  const [row] = await sql<[{ gain: number; lose: number }]>`
    select count(*) filter (where g.member_id is null and c.count >= ${atLeast})::int as gain,
      count(*) filter (where g.awarded_by_id is null and g.member_id is not null and c.count < ${atLeast})::int as lose
    from standings s join members m on m.id = s.member_id and m.closed_at is null
      cross join lateral (select coalesce((s.counts ->> ${kind})::int, 0) as count) c
      left join member_badges g on g.member_id = s.member_id and g.badge_id = ${badgeId}::uuid`;
  return { kind, atLeast, ...row };
}

export type EarnedBadge = BadgeFace & { description: Translated; awardedAt: Date; note: string };

/** Somebody's badges, the most precious first. */
export async function badgesOf(sql: Sql, memberId: string): Promise<EarnedBadge[]> {
  return sql<EarnedBadge[]>`
    select b.slug, b.name, b.description, b.icon, b.metal, g.awarded_at as "awardedAt", g.note
    from member_badges g join badges b on b.id = g.badge_id where g.member_id = ${memberId}
    order by array_position(array['gold', 'silver', 'bronze'], b.metal), b.position, b.slug`;
}

export type HandGiven = { badge: Translated; name: string; by: string; note: string };

/** A badge somebody was given by hand, or null. */
export async function handGiven(
  sql: Sql,
  { slug, username }: { slug: string; username: string },
): Promise<HandGiven | null> {
  const [row] = await sql<HandGiven[]>`
    select b.name as badge, m.display_name as name, giver.display_name as by, g.note
    from member_badges g join badges b on b.id = g.badge_id join members m on m.id = g.member_id
      join members giver on giver.id = g.awarded_by_id
    where b.slug = ${slug} and lower(m.username) = lower(${username})`;
  return row ?? null;
}
