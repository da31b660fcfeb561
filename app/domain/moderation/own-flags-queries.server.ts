import type { MemberActor } from "#app/domain/core/actor.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { Sql } from "#db/types.ts";
import type { FlaggedKind, FlagReason } from "./acts.ts";
import { type ContentLine, targetKey } from "./content-line.ts";
import { contentLines } from "./content-lines-queries.server.ts";

/** What the actor reported, and what became of it. */
export type OwnFlag = {
  id: string;
  kind: FlaggedKind;
  reason: FlagReason;
  note: string;
  at: Date;
  decidedAt: Date | null;
  /** Null: not decided, or decided without judging it. */
  upheld: boolean | null;
  /** Null when what it was about is gone. */
  line: ContentLine | null;
};

type Row = Omit<OwnFlag, "line"> & { targetId: string; key: string };

/** Newest first. */
export async function ownFlags(
  sql: Sql,
  actor: MemberActor,
  { cursor }: { cursor: string | null },
): Promise<Page<OwnFlag>> {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  const onward =
    isSortKey(at, "timestamptz") && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)
      ? sql`and (f.created_at, f.id) < (${at}::text::timestamptz, ${id}::uuid)`
      : sql``;
  const rows = await sql<Row[]>`
    select f.id, f.target_kind as kind, f.target_id as "targetId", f.reason, f.note, f.created_at as at,
      f.decided_at as "decidedAt", f.upheld, (f.created_at at time zone 'UTC')::text || '+00' as key
    from flags f where f.member_id = ${actor.id} ${onward} order by f.created_at desc, f.id desc limit ${PAGE_SIZE + 1}`;
  const page = toPage(rows, (row) => [row.key, row.id]);
  const lines = await contentLines(
    sql,
    page.items.map(({ kind, targetId }) => ({ kind, id: targetId })),
  );
  return {
    next: page.next,
    items: page.items.map(({ targetId, key: _, ...row }) => ({
      ...row,
      line: lines.get(targetKey({ kind: row.kind, id: targetId })) ?? null,
    })),
  };
}
