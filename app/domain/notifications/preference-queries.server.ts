import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { CHOSEN_REASONS, type ChosenKind } from "./notice-kinds.ts";

export type Preference = { kind: ChosenKind; inApp: boolean; byMail: boolean };

/** What the member wants to hear of and how; where they never chose, the default. */
export async function noticePreferencesOf(sql: Sql, actor: MemberActor): Promise<Preference[]> {
  const rows = await sql<Preference[]>`
    select kind, in_app as "inApp", by_mail as "byMail" from notice_preferences where member_id = ${actor.id}`;
  return CHOSEN_REASONS.map((reason) => rows.find(({ kind }) => kind === reason.kind) ?? { ...reason });
}
