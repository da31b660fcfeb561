import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import { MEMBER_ACTS } from "./acts.ts";
import { appealUntil, canAppeal } from "./can-appeal.ts";
import { targetKey } from "./content-line.ts";
import { contentLines } from "./content-lines-queries.server.ts";
import type { Statement } from "./review-views.ts";
import { USUAL_SETTINGS } from "./usual-settings.ts";

const STATEMENTS_PER_PAGE = 20;

type Row = Omit<Statement, "path" | "appeal" | "appealUntil" | "can"> & {
  targetId: string;
  appeal:
    | (Omit<NonNullable<Statement["appeal"]>, "at" | "decidedAt"> & { at: string; decidedAt: string | null })
    | null;
  appealDays: number | null;
};

/**
 * What the actor may read of what was decided about them: when it is told, after the minute for taking it back; what they
 * may not do, at once. What was taken back within the minute never was.
 */
const told = (sql: Sql, actor: MemberActor) => sql`a.member_id = ${actor.id} and a.target_kind <> 'appeal'
  and (a.told_at is not null or (a.act = any(${[...MEMBER_ACTS]}::text[]) and a.act <> 'warn' and a.undone_at is null))`;

async function statements(sql: Sql, page: SqlPiece, now: Date): Promise<Statement[]> {
  const rows = await sql<Row[]>`
    with page as (${page})
    select a.number::float8 as number, a.act, a.reason, a.words, a.rule, a.automated, a.target_kind as kind,
      a.target_id as "targetId", a.excerpt, a.until, a.created_at as at, a.undone_at as "undoneAt",
      case when p.id is not null then json_build_object('words', p.words, 'at', p.created_at, 'decidedAt', p.decided_at,
        'upheld', p.upheld, 'answer', p.answer) end as appeal,
      (select appeal_days from moderation_settings where id = 1) as "appealDays"
    from page a left join appeals p on p.act_id = a.id order by a.created_at desc, a.id desc`;
  const lines = await contentLines(
    sql,
    rows.map(({ kind, targetId: id }) => ({ kind, id })),
  );
  return rows.map(({ targetId, appeal, appealDays, ...row }) => {
    const days = appealDays ?? USUAL_SETTINGS.appealDays;
    const contested = { act: row.act, createdAt: row.at, undoneAt: row.undoneAt, appealed: appeal !== null };
    return {
      ...row,
      // What was removed has no address for them any more.
      path:
        row.act === "remove" && !row.undoneAt
          ? null
          : (lines.get(targetKey({ kind: row.kind, id: targetId }))?.href ?? null),
      appeal: appeal && {
        ...appeal,
        at: new Date(appeal.at),
        decidedAt: appeal.decidedAt === null ? null : new Date(appeal.decidedAt),
      },
      appealUntil: appealUntil(contested, days),
      can: { appeal: canAppeal(contested, days, now) },
    };
  });
}

/** A statement for the person it is about; `NotFound("no_such_statement")` for everybody else. */
export async function statementPage(
  sql: Sql,
  actor: MemberActor,
  { number, now }: { number: number; now: Date },
): Promise<Statement> {
  const page = sql`select a.* from moderation_acts a where a.number = ${number} and ${told(sql, actor)}`;
  const [statement] = await statements(sql, page, now);
  if (!statement) throw new NotFound("no_such_statement");
  return statement;
}

/** The actor's own statements, newest first. */
export async function ownStatements(
  sql: Sql,
  actor: MemberActor,
  { cursor, now }: { cursor: string | null; now: Date },
): Promise<Page<Statement>> {
  const [number] = decodeCursor(cursor, 1) ?? [];
  const onward = Number.isSafeInteger(number)
    ? sql`and (a.created_at, a.id) < (select l.created_at, l.id from moderation_acts l where l.number = ${number as number}::bigint)`
    : sql``;
  const page = sql`
    select a.* from moderation_acts a where ${told(sql, actor)} ${onward}
    order by a.created_at desc, a.id desc limit ${STATEMENTS_PER_PAGE + 1}`;
  return toPage(await statements(sql, page, now), (row) => [row.number], STATEMENTS_PER_PAGE);
}
