import { type AccountFacets, accountFacets } from "#app/domain/account-votes/account-votes-queries.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { DeskContext } from "./desk-conditions.server.ts";
import { DEBT_COUNTED } from "./desk-limits.ts";
import { silenceDebt } from "./desk-queries.server.ts";
import { OWNER_ROLES } from "./owner-roles.ts";
import { type SavedView, savedViews } from "./saved-view-queries.server.ts";
import type { ResponseTemplate } from "./staff-panel-queries.server.ts";

/** What stands around the ideas on every view of the desk. */
export type DeskFrameData = {
  /** How many ideas have waited longer than promised; counting stops at `debtMore`. */
  debt: number;
  debtMore: boolean;
  views: SavedView[];
  people: { id: string; name: string }[];
  templates: ResponseTemplate[];
  /** What customer accounts can be told apart by. */
  accounts: AccountFacets;
};

type Lists = Pick<DeskFrameData, "people" | "templates">;

export async function deskFrame(
  sql: Sql,
  actor: MemberActor,
  context: Pick<DeskContext, "silenceDays" | "now">,
): Promise<DeskFrameData> {
  const [debt, views, accounts, [lists]] = await Promise.all([
    silenceDebt(sql, context),
    savedViews(sql, actor),
    accountFacets(sql, actor),
    sql<[Lists]>`
      select
        (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.display_name) order by m.display_name), '[]')
          from members m where m.role <> 'member' and m.role = any(${OWNER_ROLES}) and m.closed_at is null) as people,
        (select coalesce(json_agg(json_build_object('id', t.id, 'statusId', t.status_id, 'name', t.name, 'body', t.body)
          order by t.position, t.id), '[]') from reason_templates t) as templates`,
  ]);
  return { debt: Math.min(debt, DEBT_COUNTED), debtMore: debt > DEBT_COUNTED, views, accounts, ...lists };
}
