import { type Actor, actorId, isStaff } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { encodeCursor, PAGE_SIZE } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { REMARKS_PER_PAGE, REMARKS_SHOWN } from "./limits.ts";
import type { PostPlace } from "./post-permalink.ts";
import { visibleThreads } from "./visibility.server.ts";

type Row = {
  number: number;
  slug: string;
  /** The last answer of the page before, in the order of the page. */
  official: boolean | null;
  score: number | null;
  last: number | null;
  postNumber: number | null;
  earlier: number;
  remarkAt: string | null;
  remarkNumber: number | null;
};

/** Where an answer is read: its thread, and the page of it. Throws `NotFound` when the actor may not see the thread. */
export const locatePost = (sql: Sql, actor: Actor, number: number): Promise<PostPlace> =>
  locate(
    sql,
    actor,
    sql`select p.thread_id, p.id as post_id, null::bigint as remark, null::timestamptz as at
    from posts p where p.number = ${number}`,
    "no_such_post",
  );

/** Where a remark is read: likewise, and which page of its place's remarks. */
export const locateRemark = (sql: Sql, actor: Actor, number: number): Promise<PostPlace> =>
  locate(
    sql,
    actor,
    sql`select c.thread_id, c.post_id, c.number as remark, c.created_at as at
    from thread_comments c where c.number = ${number}`,
    "no_such_remark",
  );

async function locate(sql: Sql, actor: Actor, target: ReturnType<Sql>, missing: string): Promise<PostPlace> {
  const me = actorId(actor);
  const counted = (alias: string) =>
    isStaff(actor)
      ? sql`true`
      : sql`(${sql(alias)}.visibility <> 'held' or ${sql(alias)}.author_id is not distinct from ${me}::uuid)`;
  const [row] = await sql<Row[]>`
    with target as (${target}), thread as (
      select t.* from threads t join target g on t.id = g.thread_id where ${visibleThreads(sql, actor)}
    ), post as (
      select p.* from posts p join target g on p.id = g.post_id
    ), before as (
      select p.official_at is not null as official, p.score, p.number,
        row_number() over (order by (p.official_at is not null) desc, p.score desc, p.number) as nth
      from thread t join posts p on p.thread_id = t.id, post o
      where o.id is distinct from t.accepted_post_id and p.id is distinct from t.accepted_post_id and ${counted("p")}
        and ((p.official_at is not null), p.score, -p.number) > ((o.official_at is not null), o.score, -o.number)
    ), page as (
      select * from before where nth = (select count(*) / ${PAGE_SIZE} * ${PAGE_SIZE} from before)
    ), remarks_before as (
      select c.created_at, c.number, row_number() over (order by c.created_at, c.number) as nth
      from target g join thread_comments c on c.thread_id = g.thread_id and c.post_id is not distinct from g.post_id
      where g.remark is not null and ${counted("c")} and (c.created_at, c.number) < (g.at, g.remark)
    ), remarks_page as (
      select * from remarks_before where nth = (select count(*) / ${REMARKS_PER_PAGE} * ${REMARKS_PER_PAGE} from remarks_before)
    )
    select t.number::float8 as number, t.slug, b.official, b.score, b.number::float8 as last,
      (select number::float8 from post) as "postNumber", (select count(*)::int from remarks_before) as earlier,
      r.created_at::text as "remarkAt", r.number::float8 as "remarkNumber"
    from thread t left join page b on true left join remarks_page r on true`;
  if (!row) throw new NotFound(missing);
  return {
    thread: { number: row.number, slug: row.slug },
    cursor: row.last === null ? null : encodeCursor([row.official ? 1 : 0, row.score!, row.last]),
    remarks:
      row.earlier < REMARKS_SHOWN
        ? null
        : {
            of: row.postNumber ?? 0,
            cursor: row.remarkAt === null ? null : encodeCursor([row.remarkAt, row.remarkNumber!]),
          },
  };
}
