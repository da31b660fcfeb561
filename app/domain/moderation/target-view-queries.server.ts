import type { MemberActor } from "#app/domain/core/actor.ts";
import { paths } from "#app/paths.ts";
import type { SignalKind } from "#db/schema/integrity.ts";
import type { Power } from "#db/schema/recognition.ts";
import type { Sql } from "#db/types.ts";
import { runWith } from "#search/run-with.server.ts";
import { actRows } from "./act-rows-queries.server.ts";
import { isContentKind, type ReviewKind } from "./acts.ts";
import { contentView } from "./context-queries.server.ts";
import { hiddenProfiles } from "./hidden-profiles.server.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import { readPieces } from "./pieces-queries.server.ts";
import type { Piece, TargetView } from "./review-views.ts";

type Read = { id: string; actor: MemberActor; now: Date };

const GONE: TargetView = { kind: "gone" };

/** What an item is about, in its full context. */
export async function targetView(sql: Sql, kind: ReviewKind, read: Read): Promise<TargetView> {
  if (isContentKind(kind)) return (await contentView(sql, kind, read.id)) ?? GONE;
  switch (kind) {
    case "profile":
    case "picture":
      return profileView(sql, kind, read);
    case "article_feedback":
      return feedbackView(sql, read);
    case "helping_act":
      return proposalView(sql, read);
    case "votes":
      return votesView(sql, read);
    case "appeal":
      return appealView(sql, read);
  }
}

async function profileView(sql: Sql, kind: "profile" | "picture", { id }: Read): Promise<TargetView> {
  const [[row], hidden] = await Promise.all([
    sql<{ person: PersonJson; bio: string; since: Date; closed: boolean }[]>`
      select ${personJson(sql, "m")} as person, m.bio, m.created_at as since, m.closed_at is not null as closed
      from members m where m.id = ${id}`,
    hiddenProfiles(runWith(sql), kind, [id]),
  ]);
  if (!row || row.closed) return GONE;
  const person = toPerson(row.person)!;
  const { displayName = person.name, bio = "", avatarKey } = hidden.get(id) ?? {};
  return {
    kind,
    person: { ...person, name: displayName },
    bio: row.bio || bio,
    since: row.since,
    pictureUrl: person.avatarUrl ?? (avatarKey ? paths.upload(avatarKey) : null),
  };
}

async function feedbackView(sql: Sql, { id }: Read): Promise<TargetView> {
  type Row = {
    from: "flag" | "rating";
    reason: string | null;
    words: string;
    language: string;
    at: Date;
    by: PersonJson;
    number: number;
    title: string;
  };
  const [row] = await sql<Row[]>`
    select f."from", f.reason, f.words, f.language, f.created_at as at, ${personJson(sql, "m")} as by,
      a.number::float8 as number, coalesce(t.title, '') as title
    from (
      select 'rating' as "from", article_id, reason, words, language, created_at, member_id from article_feedback where id = ${id}
      union all
      select 'flag', article_id, null, words, language, created_at, member_id from article_flags where id = ${id}
    ) f join articles a on a.id = f.article_id
    left join article_translations t on t.article_id = a.id and t.language = f.language
    left join members m on m.id = f.member_id`;
  if (!row) return GONE;
  const { number, title, by, ...said } = row;
  const article = { number, title, path: paths.knowledgeArticle(number) };
  return { kind: "article_feedback", article, by: toPerson(by), ...said };
}

async function proposalView(sql: Sql, { id }: Read): Promise<TargetView> {
  type Row = {
    power: Power;
    proposal: Record<string, unknown>;
    applied: boolean;
    at: Date;
    by: PersonJson;
    kind: string;
    targetId: string;
  };
  const [row] = await sql<Row[]>`
    select h.power, h.proposal, h.applied_at is not null as applied, h.created_at as at, ${personJson(sql, "m")} as by,
      h.target_kind as kind, h.target_id as "targetId"
    from helping_acts h join members m on m.id = h.member_id where h.id = ${id}`;
  if (!row) return GONE;
  const { kind, targetId, by, ...proposed } = row;
  return {
    kind: "helping_act",
    ...proposed,
    by: toPerson(by)!,
    piece: await pieceOf(sql, kind as ReviewKind, targetId),
  };
}

async function votesView(sql: Sql, { id }: Read): Promise<TargetView> {
  type Row = {
    signal: number;
    signalKind: SignalKind;
    facts: Record<string, number>;
    at: Date;
    votes: number;
    members: PersonJson[];
  };
  const [row] = await sql<Row[]>`
    select s.number::float8 as signal, s.kind as "signalKind", s.facts, s.created_at as at,
      (select count(*)::int from quarantined_votes q where q.signal_id = s.id) as votes,
      (select coalesce(json_agg(${personJson(sql, "m")} order by m.created_at, m.id), '[]') from members m
        where m.id = any(s.member_ids)) as members
    from vote_signals s where s.id = ${id}`;
  if (!row) return GONE;
  return { kind: "votes", ...row, members: row.members.map((one) => toPerson(one)!) };
}

async function appealView(sql: Sql, { id, actor, now }: Read): Promise<TargetView> {
  type Row = { words: string; at: Date; by: PersonJson; actId: string; kind: ReviewKind; targetId: string };
  const [row] = await sql<Row[]>`
    select p.words, p.created_at as at, ${personJson(sql, "m")} as by, a.id as "actId", a.target_kind as kind,
      a.target_id as "targetId"
    from appeals p join moderation_acts a on a.id = p.act_id join members m on m.id = p.member_id where p.id = ${id}`;
  if (!row) return GONE;
  const { actId, kind, targetId, by, ...said } = row;
  const [[act], piece] = await Promise.all([
    actRows(sql, actor, { page: sql`select a.* from moderation_acts a where a.id = ${actId}`, now }),
    pieceOf(sql, kind, targetId),
  ]);
  return { kind: "appeal", ...said, by: toPerson(by)!, act: act!, piece };
}

async function pieceOf(sql: Sql, kind: ReviewKind, id: string): Promise<Piece | null> {
  if (!isContentKind(kind)) return null;
  const [piece] = await readPieces(sql, kind, { where: sql`c.id = ${id}` });
  return piece ?? null;
}
