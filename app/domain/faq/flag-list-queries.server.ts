import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { Sql } from "#db/types.ts";
import { editorTitle } from "./editor-row-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";

/** A reader's "something is wrong here" that nobody has settled. */
export type FlagRow = {
  id: string;
  number: number;
  title: string;
  language: ArticleLanguage;
  /** Its address in that language; null when readers no longer have it. */
  slug: string | null;
  words: string;
  /** Null: a guest, or somebody who has left. */
  by: { username: string; name: string } | null;
  at: Date;
};

type ListFlags = { cursor: string | null; language: ArticleLanguage; number?: number };

/** Open flags, longest waiting first; `number` keeps to one article. */
export async function listFlags(
  sql: Sql,
  actor: Actor,
  { cursor, language, number }: ListFlags,
): Promise<Page<FlagRow>> {
  assertAllowed(canEditArticles(actor));
  const [after, id] = decodeCursor(cursor, 2) ?? [];
  const onward =
    isSortKey(after, "timestamptz") && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)
      ? sql`and (f.created_at, f.id) > (${after}::text::timestamptz, ${id}::uuid)`
      : sql``;
  const rows = await sql<(FlagRow & { key: string })[]>`
    select f.id, a.number::float8 as number, ${editorTitle(sql, language)} as title, f.language, t.slug, f.words,
      case when m.id is not null and m.closed_at is null
        then json_build_object('username', m.username, 'name', m.display_name) end as by,
      f.created_at as at, f.created_at::text as key
    from article_flags f join articles a on a.id = f.article_id
    left join article_translations t on t.article_id = a.id and t.language = f.language and a.retired_at is null
    left join members m on m.id = f.member_id
    where f.resolved_at is null ${number ? sql`and a.number = ${number}` : sql``} ${onward}
    order by f.created_at, f.id limit ${PAGE_SIZE + 1}`;
  const page = toPage(rows, (row) => [row.key, row.id]);
  return { ...page, items: page.items.map(({ key: _, ...row }) => row) };
}
