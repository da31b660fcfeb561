import { accountRanking } from "#app/domain/account-votes/desk-figures-queries.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { deskConditions } from "./desk-conditions.server.ts";
import { DESK_PAGE_SIZE, type DeskInput, type DeskRow, deskColumns, deskJoins } from "./desk-rows.server.ts";

type Row = Omit<DeskRow, "accounts">;

/** How many accounts, or a sum of money with two digits after the point. */
const KEYS = { accounts: /^\d{1,9}$/, value: /^-?\d{1,18}(\.\d{1,2})?$/ };

/** The ideas of a view that customers' accounts want: by how many of them, or by what they are worth in one currency. */
export async function deskRanking(
  sql: Sql,
  actor: Actor,
  { filter, cursor, context, by }: DeskInput & { by: "accounts" | "value" },
): Promise<Page<Row>> {
  const [key, number] = decodeCursor(cursor, 2) ?? [];
  const after =
    KEYS[by].test(String(key)) && Number.isSafeInteger(number)
      ? sql`
    and (t.key, t.number) < (${String(key)}::text::${by === "accounts" ? sql`int` : sql`numeric`}, ${Number(number)}::bigint)`
      : sql``;
  const rows = await sql<(Row & { key: string })[]>`
    select ${deskColumns(sql, context.now)}, t.key::text as key
    from ${accountRanking(sql, filter, by, filter.currency)} t join ideas i on i.id = t.idea_id ${deskJoins(sql)}
    where ${deskConditions(sql, actor, { ...filter, segment: "", tier: "" }, context)} ${after}
    order by t.key desc, t.number desc limit ${DESK_PAGE_SIZE + 1}`;
  return toPage(rows, (row) => [row.key, row.number], DESK_PAGE_SIZE);
}
