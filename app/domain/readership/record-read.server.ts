import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { ReadKind } from "#db/schema/readership.ts";
import type { Sql } from "#db/types.ts";
import { isBot } from "./is-bot.ts";
import { READS_PER_NETWORK } from "./limits.ts";

type Read = {
  kind: ReadKind;
  number: number;
  /** See `visitorKey` and `networkKey`. */
  visitor: string;
  network: string;
  userAgent: string;
  now?: Date;
};

/** What may be counted: what everybody can read. */
const target = (sql: Sql, kind: ReadKind, number: number) =>
  ({
    article: sql`select id from articles where number = ${number} and published_at is not null and retired_at is null`,
    thread: sql`select id from threads where number = ${number} and visibility = 'public' and converted_idea_id is null`,
    idea: sql`select id from ideas where number = ${number} and visibility = 'public' and merged_into_id is null`,
  })[kind];

/**
 * Writes down that somebody read something, once per visitor and day, and counts it. Programs and staff do not count.
 * Plain SQL in one statement: every page read makes one.
 */
export async function recordRead(
  sql: Sql,
  actor: Actor,
  { kind, number, visitor, network, userAgent, now = new Date() }: Read,
): Promise<void> {
  if (isStaff(actor) || isBot(userAgent)) return;
  await assertRate(sql, `reads:${network}`, READS_PER_NETWORK, now);
  const day = now.toISOString().slice(0, 10);
  await sql`
    with target as (${target(sql, kind, number)}), first as (
      insert into content_reads (day, visitor, kind, target_id, read_at)
      select ${day}::date, ${visitor}, ${kind}, id, ${now} from target
      on conflict do nothing returning target_id
    )
    insert into content_days as d (kind, target_id, day, views) select ${kind}, target_id, ${day}::date, 1 from first
    on conflict (kind, target_id, day) do update set views = d.views + 1`;
}
