import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { renderArticle } from "#app/markdown/render-article.server.ts";
import type { Sql } from "#db/types.ts";

/** Tables whose `html` comes from the `source` beside it, and their key. */
const STORED = [
  ["idea_texts", "idea_id"],
  ["idea_comments", "id"],
  ["thread_texts", "thread_id"],
  ["posts", "id"],
  ["thread_comments", "id"],
  ["case_messages", "id"],
] as const;

/** Rows at a time: rendering is work for the processor, and the lock on a row is short. */
const BATCH = 200;

/**
 * Renders stored pages of an older renderer again. A row that is edited meanwhile keeps its newer words: it is only
 * touched while its source is the one that was rendered. Returns how many were done; safe to run at any time.
 */
export async function renderAgain(sql: Sql): Promise<number> {
  let done = 0;
  for (const [table, key] of STORED) done += await renderTable(sql, table, key);
  return done + (await renderArticles(sql));
}

async function renderTable(sql: Sql, table: string, key: string): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await sql<{ id: string; source: string }[]>`
      select ${sql(key)} as id, source from ${sql(table)} where renderer_version <> ${RENDERER_VERSION} limit ${BATCH}`;
    if (rows.length === 0) return done;
    const rendered = rows.map(({ id, source }) => ({ id, source, html: renderMarkdown(source) }));
    const updated = await sql`
      update ${sql(table)} t set html = r.html, renderer_version = ${RENDERER_VERSION}
      from jsonb_to_recordset(${sql.json(rendered)}) as r (id uuid, source text, html text)
      where t.${sql(key)} = r.id and t.source = r.source`;
    done += updated.count;
  }
}

async function renderArticles(sql: Sql): Promise<number> {
  const rows = await sql<{ articleId: string; language: string; revisionId: string; source: string }[]>`
    select t.article_id as "articleId", t.language, t.revision_id as "revisionId", r.source from article_translations t
    join article_revisions r on r.id = t.revision_id where t.renderer_version <> ${RENDERER_VERSION}`;
  for (const { articleId, language, revisionId, source } of rows) {
    const { html, contents } = renderArticle(source);
    await sql`
      update article_translations set html = ${html}, contents = ${sql.json(contents)}, renderer_version = ${RENDERER_VERSION}
      where article_id = ${articleId} and language = ${language} and revision_id = ${revisionId}`;
  }
  return rows.length;
}
