import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import type { Before } from "./before.ts";
import { targetKey } from "./content-line.ts";
import { contentLines } from "./content-lines-queries.server.ts";
import { isFinal } from "./is-final.ts";
import { UNDO_SECONDS } from "./limits.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import { reversalOf } from "./reversal-of.ts";
import type { ActRow } from "./review-views.ts";

type Row = Omit<ActRow, "path" | "member" | "actor" | "appeal" | "can"> & {
  targetId: string;
  partOf: Before["partOf"] | null;
  member: PersonJson;
  actor: PersonJson;
  appealAt: Date | null;
  appealDecidedAt: Date | null;
  appealUpheld: boolean | null;
};

/** The acts that `page` selects: rows of moderation_acts, newest first. */
export async function actRows(
  sql: Sql,
  reader: MemberActor,
  { page, now }: { page: SqlPiece; now: Date },
): Promise<ActRow[]> {
  const rows = await sql<Row[]>`
    with page as materialized (${page})
    select a.id, a.number::float8 as number, a.act, a.reason, a.words, a.note, a.rule, a.automated, a.target_kind as kind,
      a.target_id as "targetId", a.excerpt, i.number::float8 as item, a.until, a.created_at as at, a.undone_at as "undoneAt",
      a.told_at as "toldAt", a.before->>'partOf' as "partOf", ${personJson(sql, "m")} as member, ${personJson(sql, "w")} as actor,
      p.created_at as "appealAt", p.decided_at as "appealDecidedAt", p.upheld as "appealUpheld"
    from page a left join review_items i on i.id = a.item_id left join members m on m.id = a.member_id
      left join members w on w.id = a.actor_id left join appeals p on p.act_id = a.id
    order by a.created_at desc, a.id desc`;
  const lines = await contentLines(
    sql,
    rows.map(({ kind, targetId: id }) => ({ kind, id })),
  );
  return rows.map((row) => {
    const { targetId, partOf, appealAt, appealDecidedAt, appealUpheld, ...act } = row;
    return {
      ...act,
      path: lines.get(targetKey({ kind: row.kind, id: targetId }))?.href ?? null,
      member: toPerson(row.member),
      actor: toPerson(row.actor),
      appeal: appealAt && { at: appealAt, decidedAt: appealDecidedAt, upheld: appealUpheld },
      can: {
        undo: canUndo(row, reader, now),
        reverse: row.undoneAt || (row.kind === "votes" && partOf) ? null : reversalOf(row.act),
      },
    };
  });
}

const canUndo = (row: Row, reader: MemberActor, now: Date): boolean =>
  row.actor?.id === reader.id &&
  !row.undoneAt &&
  !row.toldAt &&
  !row.partOf &&
  !isFinal(row.kind, row.act) &&
  reversible(row) &&
  now.getTime() - row.at.getTime() <= UNDO_SECONDS * 1000;

/** What takes back another act is not itself taken back: the other one can be done again. */
const reversible = ({ act }: Row) => act !== "restore" && act !== "lift";
