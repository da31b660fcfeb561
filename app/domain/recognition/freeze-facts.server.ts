import { type SQL, sql } from "drizzle-orm";
import { FROM_COMMENT, FROM_POST, FROM_REMARK } from "#app/domain/ideas/converted-comments.ts";
import type { Db } from "#db/types.ts";
import type { Fact, FactKind } from "./ledger-rows.ts";
import { unnest } from "./unnest.server.ts";

/** What a status is worth; see `Mark`. An archive is no judgement. */
const mark = (status: string) =>
  sql.raw(`case when ${status}.id is null then 'none' when ${status}.archived then 'kept'
    when ${status}.milestone = 'implemented' then 'implemented'
    when ${status}.category = 'active' or ${status}.milestone in ('accepted', 'planned') then 'accepted'
    else 'none' end`);

const none = sql`null::uuid`;
const nothing = sql`null::text`;

type Columns = Partial<
  Record<
    "author" | "parent" | "category" | "language" | "closed" | "sameKind" | "sameId" | "mark" | "before",
    SQL
  >
>;

const facts = (from: SQL, columns: Columns): SQL => sql`
  select w.kind, w.id, w.position, ${columns.author ?? none} as "authorId",
    coalesce(w.parent, ${columns.parent ?? none}) as "parentId", ${columns.category ?? none} as "categoryId",
    ${columns.language ?? nothing} as language, ${columns.closed ?? sql`false`} as closed,
    ${columns.sameKind ?? nothing} as "sameKind", ${columns.sameId ?? none} as "sameId",
    ${columns.mark ?? nothing} as mark, ${columns.before ?? nothing} as "markBefore"
  from wanted w join ${from}`;

const asOf = (system: SQL, id: SQL, names: Record<string, string>): Pick<Columns, "sameKind" | "sameId"> => {
  const cases = Object.entries(names).map(([name, kind]) => sql`when ${name} then ${kind}`);
  const known = sql`${system} in (${sql.join(
    Object.keys(names).map((name) => sql`${name}`),
    sql`, `,
  )})`;
  return {
    sameKind: sql`case ${system} ${sql.join(cases, sql` `)} end`,
    sameId: sql`case when ${known} then ${id}::uuid end`,
  };
};

const SOURCES: Record<FactKind, SQL> = {
  idea: facts(sql`ideas x on x.id = w.id`, {
    author: sql`x.author_id`,
    category: sql`x.category_id`,
    language: sql`x.language`,
    closed: sql`x.visibility = 'circle'`,
  }),
  thread: facts(sql`threads x on x.id = w.id`, {
    author: sql`x.author_id`,
    category: sql`x.category_id`,
    language: sql`x.language`,
    closed: sql`x.visibility = 'circle'`,
  }),
  comment: facts(sql`idea_comments x on x.id = w.id`, {
    author: sql`x.author_id`,
    parent: sql`x.idea_id`,
    ...asOf(sql`x.external_source`, sql`x.external_id`, { [FROM_POST]: "post", [FROM_REMARK]: "remark" }),
  }),
  post: facts(sql`posts x on x.id = w.id`, {
    author: sql`x.author_id`,
    parent: sql`x.thread_id`,
    ...asOf(sql`x.source_system`, sql`x.source_id`, { [FROM_COMMENT]: "comment" }),
  }),
  remark: facts(sql`thread_comments x on x.id = w.id`, {
    author: sql`x.author_id`,
    parent: sql`x.thread_id`,
    ...asOf(sql`x.source_system`, sql`x.source_id`, { [FROM_COMMENT]: "comment" }),
  }),
  article: facts(sql`articles x on x.id = w.id`, {
    language: sql`x.source_language`,
    closed: sql`x.published_at is null`,
  }),
  revision: facts(sql`article_revisions x on x.id = w.id`, {
    author: sql`x.author_id`,
    language: sql`x.language`,
  }),
  move: facts(
    sql`idea_timeline x on x.id = w.id left join statuses a on a.id = x.to_status_id
      left join statuses b on b.id = x.from_status_id`,
    { mark: mark("a"), before: mark("b") },
  ),
};

export type Wanted = { kind: FactKind; id: string; position: number; parentId: string | null };

/** What is true of these now, read from the content itself and written down for good as of those events. */
export async function freezeFacts(tx: Db, wanted: readonly Wanted[]): Promise<Fact[]> {
  const frozen: Fact[] = [];
  for (const kind of new Set(wanted.map((one) => one.kind))) {
    const rows = wanted.filter((one) => one.kind === kind);
    const found = (await tx.execute(sql`
      with wanted as (select * from ${unnest(
        ["word", rows.map((one) => one.kind)],
        ["uuid", rows.map((one) => one.id)],
        ["bigint", rows.map((one) => one.position)],
        ["uuid", rows.map((one) => one.parentId)],
      )} w (kind, id, position, parent)) ${SOURCES[kind]}`)) as unknown as Fact[];
    frozen.push(...found.map((fact) => ({ ...fact, position: Number(fact.position) })));
  }
  if (frozen.length > 0) await insertFacts(tx, frozen);
  return frozen;
}

export async function insertFacts(tx: Db, rows: readonly Fact[]): Promise<void> {
  await tx.execute(sql`
    insert into point_facts (kind, id, position, author_id, parent_id, category_id, language, closed, same_kind, same_id,
      mark, mark_before)
    select * from ${unnest(
      ["word", rows.map((one) => one.kind)],
      ["uuid", rows.map((one) => one.id)],
      ["bigint", rows.map((one) => one.position)],
      ["uuid", rows.map((one) => one.authorId)],
      ["uuid", rows.map((one) => one.parentId)],
      ["uuid", rows.map((one) => one.categoryId)],
      ["word", rows.map((one) => one.language)],
      ["boolean", rows.map((one) => one.closed)],
      ["word", rows.map((one) => one.sameKind)],
      ["uuid", rows.map((one) => one.sameId)],
      ["word", rows.map((one) => one.mark)],
      ["word", rows.map((one) => one.markBefore)],
    )} f on conflict do nothing`);
}
