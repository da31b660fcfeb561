import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { RevisionState } from "#db/schema/faq.ts";
import type { Sql } from "#db/types.ts";
import { compareTexts, type TextChanges } from "./compare-texts.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";
import type { RevisionText } from "./schema.ts";

/** Versions listed: nobody reads further back by hand, and any two of all can be compared by their numbers. */
const VERSIONS_LISTED = 200;

export type Version = {
  version: number;
  title: string;
  state: RevisionState;
  significance: "minor" | "major";
  comment: string;
  author: { username: string; name: string } | null;
  /** Others whose words are in it. */
  others: string[];
  reviewer: string | null;
  reviewNote: string;
  createdAt: Date;
  publishedAt: Date | null;
  /** Readers have it now. */
  current: boolean;
};

/** What changed from one version to another. */
export type Comparison = TextChanges & { from: number; to: number };

type Read = { number: number; language: ArticleLanguage; from: number | null; to: number | null };

/** All versions of an article in a language, newest first; two of them compared: those asked for, else the last two. */
export async function revisionHistory(sql: Sql, actor: Actor, { number, language, from, to }: Read) {
  assertAllowed(canEditArticles(actor));
  const [article] = await sql<{ id: string }[]>`select id from articles where number = ${number}`;
  if (!article) throw new NotFound("no_such_article");
  const versions = await sql<Version[]>`
    select r.version, r.title, r.state, r.significance, r.comment,
      case when m.id is not null then json_build_object('username', m.username, 'name', m.display_name) end as author,
      array(select w.display_name from members w where w.id = any(r.writer_ids) and w.id <> r.author_id
        order by w.display_name) as others,
      v.display_name as reviewer, r.review_note as "reviewNote", r.created_at as "createdAt",
      r.published_at as "publishedAt", t.revision_id is not null as current
    from article_revisions r left join article_translations t on t.revision_id = r.id
    left join members m on m.id = r.author_id left join members v on v.id = r.reviewed_by_id
    where r.article_id = ${article.id} and r.language = ${language}
    order by r.version desc limit ${VERSIONS_LISTED}`;
  const newer = to ?? versions[0]?.version ?? null;
  const older = from ?? versions.find((one) => newer !== null && one.version < newer)?.version ?? null;
  const comparison =
    newer !== null && older !== null && newer !== older
      ? await compare(sql, article.id, { language, from: older, to: newer })
      : null;
  return { versions: [...versions], comparison };
}

async function compare(
  sql: Sql,
  articleId: string,
  { language, from, to }: { language: ArticleLanguage; from: number; to: number },
): Promise<Comparison> {
  const texts = await sql<(RevisionText & { version: number })[]>`
    select version, title, summary, source from article_revisions
    where article_id = ${articleId} and language = ${language} and version in (${from}, ${to})`;
  const before = texts.find((text) => text.version === from);
  const after = texts.find((text) => text.version === to);
  if (!before || !after) throw new NotFound("no_such_revision");
  return { from, to, ...compareTexts(before, after) };
}
