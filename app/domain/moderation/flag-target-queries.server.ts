import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { visibleThreads } from "#app/domain/forum/visibility.server.ts";
import { visibleIdeas } from "#app/domain/ideas/visibility.server.ts";
import type { Sql } from "#db/types.ts";
import { FLAGGED_KINDS, type FlaggedKind } from "./acts.ts";
import { type ContentLine, targetKey } from "./content-line.ts";
import { contentLines } from "./content-lines-queries.server.ts";

export type FlagTarget = ContentLine & {
  kind: FlaggedKind;
  id: string;
  author: string;
  /** It is the actor's own. */
  own: boolean;
};

type Found = { id: string; author: string; authorId: string };

const shown = (sql: Sql, alias: "c" | "p") => {
  const of = sql(alias);
  return sql`${of}.visibility in ('public', 'circle') and ${of}.deleted_at is null`;
};

/** By kind: `ref` is a number in an address, or a person's name. */
const FIND: Record<FlaggedKind, (sql: Sql, actor: MemberActor, ref: string) => Promise<Found[]>> = {
  idea: (sql, actor, ref) => sql`
    select i.id, m.display_name as author, m.id as "authorId" from ideas i join members m on m.id = i.author_id
    where i.number = ${ref}::bigint and ${visibleIdeas(sql, actor)}`,
  comment: (sql, actor, ref) => sql`
    select c.id, m.display_name as author, m.id as "authorId" from idea_comments c join ideas i on i.id = c.idea_id
      join members m on m.id = c.author_id
    where c.number = ${ref}::bigint and ${shown(sql, "c")} and ${visibleIdeas(sql, actor)}`,
  thread: (sql, actor, ref) => sql`
    select t.id, m.display_name as author, m.id as "authorId" from threads t join members m on m.id = t.author_id
    where t.number = ${ref}::bigint and ${visibleThreads(sql, actor)}`,
  post: (sql, actor, ref) => sql`
    select p.id, m.display_name as author, m.id as "authorId" from posts p join threads t on t.id = p.thread_id
      join members m on m.id = p.author_id
    where p.number = ${ref}::bigint and ${shown(sql, "p")} and ${visibleThreads(sql, actor)}`,
  remark: (sql, actor, ref) => sql`
    select c.id, m.display_name as author, m.id as "authorId" from thread_comments c join threads t on t.id = c.thread_id
      join members m on m.id = c.author_id
    where c.number = ${ref}::bigint and ${shown(sql, "c")} and ${visibleThreads(sql, actor)}`,
  profile: (sql, _actor, ref) => person(sql, ref),
  picture: (sql, _actor, ref) => person(sql, ref),
};

const person = (sql: Sql, ref: string) => sql<Found[]>`
  select m.id, m.display_name as author, m.id as "authorId" from members m
  where lower(m.username) = lower(${ref}) and m.closed_at is null`;

const isPerson = (kind: FlaggedKind) => kind === "profile" || kind === "picture";

/** What a member is about to report, if they can read it; else `NotFound`. */
export async function flagTarget(
  sql: Sql,
  actor: MemberActor,
  { kind, ref }: { kind: string | null; ref: string | null },
): Promise<FlagTarget> {
  const known = FLAGGED_KINDS.find((one) => one === kind);
  const fits = known && ref && (isPerson(known) ? ref.length <= 60 : /^\d{1,15}$/.test(ref));
  const [found] = fits ? await FIND[known](sql, actor, ref) : [];
  if (!known || !found) throw new NotFound("no_such_content");
  const target = { kind: known, id: found.id };
  const line = (await contentLines(sql, [target])).get(targetKey(target));
  if (!line) throw new NotFound("no_such_content");
  return { ...line, ...target, author: found.author, own: found.authorId === actor.id };
}
