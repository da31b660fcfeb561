import { paths } from "#app/paths.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import type { Piece } from "./review-views.ts";

type Row = Omit<Piece, "author" | "path" | "kind"> & { slug: string; author: PersonJson };

/** Content by a condition on it, in its order; as many as are looked at beside what is decided. */
type Wanted = { where: SqlPiece; order?: SqlPiece; limit?: number };

const READ: Record<ContentKind, (sql: Sql, wanted: Required<Wanted>) => Promise<Row[]>> = {
  idea: (sql, { where, order, limit }) => sql`
    select c.number::float8 as number, c.slug, c.title, x.html, x.source, c.created_at as at, c.edited_at as "editedAt",
      c.visibility, c.converted_thread_id is not null as gone, ${personJson(sql, "m")} as author
    from ideas c join idea_texts x on x.idea_id = c.id join members m on m.id = c.author_id
    where ${where} order by ${order} limit ${limit}`,
  comment: (sql, { where, order, limit }) => sql`
    select c.number::float8 as number, '' as slug, i.title, c.html, c.source, c.created_at as at, c.edited_at as "editedAt",
      c.visibility, c.deleted_at is not null as gone, ${personJson(sql, "m")} as author
    from idea_comments c join ideas i on i.id = c.idea_id join members m on m.id = c.author_id
    where ${where} order by ${order} limit ${limit}`,
  thread: (sql, { where, order, limit }) => sql`
    select c.number::float8 as number, c.slug, c.title, x.html, x.source, c.created_at as at, c.edited_at as "editedAt",
      c.visibility, x.gone_at is not null or c.converted_idea_id is not null as gone, ${personJson(sql, "m")} as author
    from threads c join thread_texts x on x.thread_id = c.id join members m on m.id = c.author_id
    where ${where} order by ${order} limit ${limit}`,
  post: (sql, { where, order, limit }) => sql`
    select c.number::float8 as number, '' as slug, t.title, c.html, c.source, c.created_at as at, c.edited_at as "editedAt",
      c.visibility, c.deleted_at is not null as gone, ${personJson(sql, "m")} as author
    from posts c join threads t on t.id = c.thread_id join members m on m.id = c.author_id
    where ${where} order by ${order} limit ${limit}`,
  remark: (sql, { where, order, limit }) => sql`
    select c.number::float8 as number, '' as slug, t.title, c.html, c.source, c.created_at as at, c.edited_at as "editedAt",
      c.visibility, c.deleted_at is not null as gone, ${personJson(sql, "m")} as author
    from thread_comments c join threads t on t.id = c.thread_id join members m on m.id = c.author_id
    where ${where} order by ${order} limit ${limit}`,
};

const PATH: Record<ContentKind, (row: Row) => string> = {
  idea: (row) => paths.idea({ number: row.number!, slug: row.slug }),
  comment: (row) => paths.comment(row.number!),
  thread: (row) => paths.thread({ number: row.number!, slug: row.slug }),
  post: (row) => paths.answer(row.number!),
  remark: (row) => paths.remark(row.number!),
};

/** Content `c` of a kind as moderators read it: everything is shown to them but what its author took back. */
export async function readPieces(
  sql: Sql,
  kind: ContentKind,
  { where, order = sql`c.created_at desc`, limit = 1 }: Wanted,
): Promise<Piece[]> {
  const rows = await READ[kind](sql, { where, order, limit });
  return rows.map((row) => {
    const { slug: _, ...piece } = row;
    const gone = row.gone ? { html: "", source: "" } : {};
    return { ...piece, ...gone, kind, path: PATH[kind](row), author: toPerson(row.author) };
  });
}
