import { personOf } from "#app/domain/accounts/person.ts";
import { type Actor, actorId, type MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import { excerpt } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";
import type { Role } from "#db/schema/accounts.ts";
import { POWERS } from "#db/schema/recognition.ts";
import type { Sql } from "#db/types.ts";
import { UNDO_DAYS } from "./helping-limits.ts";
import { canDecideHelping } from "./helping-policy.ts";
import { proposalOf } from "./helping-proposal.ts";
import type { HelpingActView, HelpingPiece, HelpingStanding, HelpingState } from "./helping-view.ts";
import { accuracy, missing, THRESHOLDS } from "./powers.ts";

export type HelpingDeskView = "waiting" | "done" | "decided";

const EXCERPT = 220;
const DAY_MS = 86_400_000;

type Piece = { number: number; slug: string; title: string; source: string };
type Row = {
  id: string;
  key: string;
  number: number;
  power: HelpingActView["power"];
  targetKind: "thread" | "idea" | "post";
  proposal: Record<string, unknown>;
  at: Date;
  appliedAt: Date | null;
  decidedAt: Date | null;
  right: boolean | null;
  decidedBy: string | null;
  memberId: string;
  username: string;
  displayName: string;
  role: Role;
  avatarKey: string | null;
  good: number;
  bad: number;
  target: Piece | null;
  original: Piece | null;
};

/** Acts `h` as they are read: who, about what, with how good a record. `key`: what the list sorts by. */
const columns = (sql: Sql, key: string) => sql`
  h.id, h.${sql(key)}::text as key, h.number::float8 as number, h.power, h.target_kind as "targetKind", h.proposal,
  h.created_at as at, h.applied_at as "appliedAt", h.decided_at as "decidedAt", h."right", d.display_name as "decidedBy",
  m.id as "memberId", m.username, m.display_name as "displayName", m.role, m.avatar_key as "avatarKey",
  coalesce(r.good, 0) as good, coalesce(r.bad, 0) as bad,
  case h.target_kind
    when 'idea' then (select json_build_object('number', i.number, 'slug', i.slug, 'title', i.title, 'source', i.excerpt)
      from ideas i where i.id = h.target_id)
    when 'thread' then (select json_build_object('number', t.number, 'slug', t.slug, 'title', t.title, 'source', t.excerpt)
      from threads t where t.id = h.target_id)
    else (select json_build_object('number', p.number, 'slug', '', 'title', t.title, 'source', p.source)
      from posts p join threads t on t.id = p.thread_id where p.id = h.target_id) end as target,
  (select json_build_object('number', t.number, 'slug', t.slug, 'title', t.title, 'source', t.excerpt)
    from threads t where t.number = (h.proposal->>'ofNumber')::bigint) as original
  from helping_acts h join members m on m.id = h.member_id left join members d on d.id = h.decided_by_id
    left join helping_records r on r.member_id = h.member_id and r.power = h.power`;

function stateOf({ decidedAt, right, appliedAt }: Row): HelpingState {
  if (!decidedAt) return appliedAt ? "done" : "waiting";
  return right === null ? "closed" : right ? "right" : "wrong";
}

const pieceOf = (kind: Row["targetKind"], piece: Piece | null): HelpingPiece | null =>
  piece && {
    title: piece.title,
    path:
      kind === "idea"
        ? paths.idea(piece)
        : kind === "thread"
          ? paths.thread(piece)
          : paths.answer(piece.number),
    excerpt: kind === "post" ? excerpt(piece.source, EXCERPT) : piece.source,
  };

function toView(row: Row, now: Date): HelpingActView {
  const { number, power, at, decidedAt, decidedBy, good, bad } = row;
  const proposal = proposalOf(row);
  return {
    number,
    power,
    state: stateOf(row),
    at,
    decidedAt,
    decidedBy,
    by: personOf(row.memberId, row.username, row.displayName, row.role, row.avatarKey),
    record: { good, bad },
    piece: pieceOf(row.targetKind, row.target),
    original: pieceOf("thread", row.original),
    tags: proposal.power === "edit_tags" ? { before: proposal.before, after: proposal.tags } : null,
    article: (proposal.power === "propose_articles" && proposal.articleNumber) || null,
    note: proposal.note ?? "",
    undoable:
      row.right !== null && decidedBy !== null && now.getTime() - decidedAt!.getTime() < UNDO_DAYS * DAY_MS,
  };
}

type List = { cursor: string | null; now: Date };

const place = (cursor: string | null): [string, string] | null => {
  const [key, id] = decodeCursor(cursor, 2) ?? [];
  const known = isSortKey(key, "timestamptz") && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id);
  return known ? [String(key), id] : null;
};

const paged = (rows: Row[], now: Date): Page<HelpingActView> => {
  const page = toPage(rows, (row) => [row.key, row.id]);
  return { ...page, items: page.items.map((row) => toView(row, now)) };
};

/** What helpers proposed (oldest first), did alone (likewise), or had decided (latest first). */
export async function listHelpingActs(
  sql: Sql,
  actor: Actor,
  { view, cursor, now }: List & { view: HelpingDeskView },
): Promise<Page<HelpingActView>> {
  assertAllowed(canDecideHelping(actor));
  const at = place(cursor);
  if (view === "decided") {
    const rows = await sql<Row[]>`
      select ${columns(sql, "decided_at")} where h.decided_at is not null
        ${at ? sql`and (h.decided_at, h.id) < (${at[0]}::text::timestamptz, ${at[1]}::uuid)` : sql``}
      order by h.decided_at desc, h.id desc limit ${PAGE_SIZE + 1}`;
    return paged(rows, now);
  }
  const rows = await sql<Row[]>`
    select ${columns(sql, "created_at")} where h.decided_at is null
      and h.applied_at is ${view === "done" ? sql`not null` : sql`null`}
      ${at ? sql`and (h.created_at, h.id) > (${at[0]}::text::timestamptz, ${at[1]}::uuid)` : sql``}
    order by h.created_at, h.id limit ${PAGE_SIZE + 1}`;
  return paged(rows, now);
}

/** How many wait to be decided, and how many were done alone and may be looked at. */
export async function countHelpingActs(sql: Sql, actor: Actor): Promise<{ waiting: number; done: number }> {
  assertAllowed(canDecideHelping(actor));
  const [row] = await sql<[{ waiting: number; done: number }]>`
    select count(*) filter (where applied_at is null)::int as waiting,
      count(*) filter (where applied_at is not null)::int as done
    from helping_acts where decided_at is null`;
  return row;
}

/** What one proposed and did oneself, latest first. */
export async function listOwnHelpingActs(
  sql: Sql,
  actor: MemberActor,
  { cursor, now }: List,
): Promise<Page<HelpingActView>> {
  const at = place(cursor);
  const rows = await sql<Row[]>`
    select ${columns(sql, "created_at")} where h.member_id = ${actor.id}
      ${at ? sql`and (h.created_at, h.id) < (${at[0]}::text::timestamptz, ${at[1]}::uuid)` : sql``}
    order by h.created_at desc, h.id desc limit ${PAGE_SIZE + 1}`;
  return paged(rows, now);
}

type About = { power: HelpingActView["power"]; targetId: string };

/** What one has proposed about a question (or its accepted answer) or an idea, and nobody has judged yet. */
export async function ownOpenAct(
  sql: Sql,
  actor: Actor,
  { power, targetId }: About,
): Promise<{ number: number; at: Date } | null> {
  const [row] = await sql<[{ number: number; at: Date }?]>`
    select number::float8 as number, created_at as at from helping_acts
    where member_id = ${actorId(actor)} and power = ${power} and decided_at is null
      and target_id in (${targetId}, (select t.accepted_post_id from threads t where t.id = ${targetId}))`;
  return row ?? null;
}

/** The act with this number. Throws `NotFound`. */
export async function helpingActId(sql: Sql, actor: Actor, number: number): Promise<string> {
  assertAllowed(canDecideHelping(actor));
  const [row] = await sql<[{ id: string }?]>`select id from helping_acts where number = ${number}`;
  if (!row) throw new NotFound("no_such_suggestion");
  return row.id;
}

/** How one stands on each ladder, in the order they are listed. */
export async function helpingRecord(sql: Sql, actor: MemberActor): Promise<HelpingStanding[]> {
  const rows = await sql<
    Pick<HelpingStanding, "power" | "good" | "bad" | "grantedAt" | "lostAt">[]
  >`select power, good, bad, granted_at as "grantedAt", lost_at as "lostAt" from helping_records where member_id = ${actor.id}`;
  return POWERS.map((power) => {
    const row = rows.find((one) => one.power === power);
    const { good = 0, bad = 0, grantedAt = null, lostAt = null } = row ?? {};
    const has = grantedAt !== null && lostAt === null;
    return {
      power,
      good,
      bad,
      accuracy: accuracy(good, bad),
      ...THRESHOLDS[power],
      missing: missing(power, { good, bad, has }),
      has,
      grantedAt,
      lostAt,
    };
  });
}
