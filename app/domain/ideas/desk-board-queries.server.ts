import type { Actor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { type DeskContext, deskConditions } from "./desk-conditions.server.ts";
import type { DeskFilter } from "./desk-filters.ts";
import { COLUMN_COUNTED } from "./desk-limits.ts";
import type { DeskRow } from "./desk-rows.server.ts";
import { scoreSql } from "./score-sql.server.ts";

export type BoardCard = Pick<
  DeskRow,
  | "number"
  | "slug"
  | "title"
  | "categoryId"
  | "ownerId"
  | "ownerName"
  | "votes"
  | "comments"
  | "score"
  | "createdAt"
  | "answeredAt"
>;
export type BoardColumn = { statusId: string; cards: BoardCard[]; total: number };

/** Cards a column shows; the rest is one click away in the table. */
const COLUMN_CARDS = 20;

/** The columns of the board, in the order of the statuses, the most voted cards first. One statement. */
export async function deskBoard(
  sql: Sql,
  actor: Actor,
  { filter, context }: { filter: DeskFilter; context: DeskContext },
): Promise<BoardColumn[]> {
  // The board shows every status side by side, so neither a status nor silence narrows it unless asked for.
  const where = deskConditions(sql, actor, { ...filter, status: "", sort: "votes" }, context);
  const ids = context.statuses.map((status) => status.id);
  const rows = await sql<(BoardCard & { statusId: string; total: number; number: number | null })[]>`
    select s.id as "statusId", t.total, c.*
    from unnest(${ids}::text[]) with ordinality s(id, position)
    cross join lateral (
      select count(*)::int as total from (
        select 1 from ideas i where i.status_id = s.id and ${where} limit ${COLUMN_COUNTED + 1}) n
    ) t
    left join lateral (
      select i.number::int, i.slug, i.title, i.category_id as "categoryId", i.owner_id as "ownerId",
        o.display_name as "ownerName", i.team_score as votes, i.comment_count as comments,
        ${scoreSql(sql, context.now)} as score, i.created_at as "createdAt", i.answered_at as "answeredAt"
      from ideas i left join members o on o.id = i.owner_id
      where i.status_id = s.id and ${where} order by i.team_score desc, i.number desc limit ${COLUMN_CARDS}
    ) c on true
    order by s.position, c.votes desc, c.number desc`;
  return ids.map((statusId) => {
    const own = rows.filter((row) => row.statusId === statusId);
    return { statusId, total: own[0]?.total ?? 0, cards: own.filter((row) => row.number !== null) };
  });
}
