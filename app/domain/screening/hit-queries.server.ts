import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { ReviewKind } from "#db/schema/moderation.ts";
import type { RuleMode } from "#db/schema/screening.ts";
import type { Sql } from "#db/types.ts";
import { canSeeRules } from "./policy.ts";
import { inGoodStanding } from "./rule-queries.server.ts";

export type HitRow = {
  id: string;
  kind: ReviewKind;
  targetId: string;
  mode: RuleMode;
  detail: string;
  at: Date;
  author: { id: string; username: string; name: string };
  /** Their author is in good standing now. */
  honest: boolean;
};

type Row = Omit<HitRow, "author"> & { authorId: string; username: string; name: string };

type ListHits = {
  ruleId: string;
  /** Of a trial; else what the rule met since it is there. */
  trialId: string | null;
  cursor: string | null;
};

const PER_PAGE = 25;

/** What a rule caught or would have caught, newest first. */
export async function listHits(
  sql: Sql,
  actor: Actor,
  { ruleId, trialId, cursor }: ListHits,
): Promise<Page<HitRow>> {
  assertAllowed(canSeeRules(actor));
  const [last] = decodeCursor(cursor, 1) ?? [];
  const after = /^[0-9a-f-]{36}$/.test(String(last)) ? String(last) : null;
  const rows = await sql<Row[]>`
    select h.id, h.target_kind as kind, h.target_id as "targetId", h.mode, h.detail, h.created_at as at,
      m.id as "authorId", m.username, m.display_name as name, ${inGoodStanding(sql)} as honest
    from (select * from rule_hits where rule_id = ${ruleId} and trial_id is not distinct from ${trialId}::uuid
        ${after ? sql`and (created_at, id) < (select l.created_at, l.id from rule_hits l where l.id = ${after})` : sql``}
      order by created_at desc, id desc limit ${PER_PAGE + 1}) h
    join members m on m.id = h.member_id order by h.created_at desc, h.id desc`;
  const page = toPage(rows, (row) => [row.id], PER_PAGE);
  return {
    ...page,
    items: page.items.map(({ authorId, username, name, ...row }) => ({
      ...row,
      author: { id: authorId, username, name },
    })),
  };
}
