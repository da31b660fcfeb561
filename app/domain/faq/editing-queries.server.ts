import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { RevisionState } from "#db/schema/faq.ts";
import type { Sql } from "#db/types.ts";
import { editionOf } from "./edition.ts";
import { type LanguageState, languageStates } from "./editor-row-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles, canPublish, canReview, isOpen } from "./policy.ts";
import type { RevisionText } from "./schema.ts";

/** A revision as the pages to edit and review it show it. */
export type EditedRevision = RevisionText & {
  id: string;
  version: number;
  state: RevisionState;
  significance: "minor" | "major";
  comment: string;
  author: { id: string; name: string } | null;
  writers: string[];
  reviewer: string | null;
  reviewNote: string;
  submittedAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
  edition: string;
};

export type Editing = {
  article: {
    id: string;
    number: number;
    sourceLanguage: ArticleLanguage;
    retired: boolean;
    languages: LanguageState[];
  };
  language: ArticleLanguage;
  /** What is being worked on, if anything is. */
  open: EditedRevision | null;
  /** What readers have. */
  published: EditedRevision | null;
  /** `editionOf` what a form is filled with. */
  edition: string;
  /** What to call it: its title in this language, else that of the original, be it published or not. */
  title: string;
  /** Of a translation: the original as it is now, and as it was when the translation last followed it. */
  original: { now: EditedRevision | null; followed: EditedRevision | null } | null;
  can: { publish: boolean; review: boolean; skipReview: boolean };
};

type Row = Omit<EditedRevision, "edition"> & {
  language: ArticleLanguage;
  authorId: string | null;
  writerIds: string[];
  basedOnId: string | null;
  /** Readers have it. */
  current: boolean;
};

type Read = { number: number; language: ArticleLanguage };

/** Everything about an article's words in one language. Throws `NotFound` when there is no such article. */
export async function loadEditing(sql: Sql, actor: Actor, { number, language }: Read): Promise<Editing> {
  assertAllowed(canEditArticles(actor));
  const [article] = await sql<Editing["article"][]>`
    select a.id, a.number::float8 as number, a.source_language as "sourceLanguage", a.retired_at is not null as retired,
      ${languageStates(sql)} as languages
    from articles a where a.number = ${number}`;
  if (!article) throw new NotFound("no_such_article");
  const rows = await currentRevisions(sql, article.id);
  const here = rows.filter((row) => row.language === language);
  const open = here.find((row) => isOpen(row.state)) ?? null;
  const published = here.find((row) => row.current) ?? null;
  const edited = open ?? published;
  const ofOriginal = rows.filter((row) => row.language === article.sourceLanguage);
  const named = edited ?? ofOriginal.find((row) => row.current) ?? ofOriginal[0];
  return {
    article,
    title: named?.title ?? `${number}`,
    language,
    open: open && withEdition(open),
    published: published && withEdition(published),
    edition: editionOf(edited),
    original:
      language === article.sourceLanguage
        ? null
        : await originalOf(sql, {
            rows,
            language: article.sourceLanguage,
            basedOnId: edited?.basedOnId ?? null,
          }),
    can: {
      publish: open !== null && canPublish(actor, open) === true,
      review: open !== null && canReview(actor, open) === true,
      skipReview: hasRole(actor, "admin"),
    },
  };
}

function withEdition({ language, authorId, writerIds, basedOnId, current, ...row }: Row): EditedRevision {
  return { ...row, edition: editionOf(row) };
}

const columns = (sql: Sql) => sql`
  r.id, r.language, r.version, r.state, r.title, r.summary, r.source, r.significance, r.comment,
  r.author_id as "authorId", r.writer_ids as "writerIds", r.based_on_id as "basedOnId",
  case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end as author,
  array(select w.display_name from members w where w.id = any(r.writer_ids) order by w.display_name) as writers,
  v.display_name as reviewer, r.review_note as "reviewNote", r.submitted_at as "submittedAt",
  r.published_at as "publishedAt", r.updated_at as "updatedAt"`;

const people = (sql: Sql) => sql`
  left join members m on m.id = r.author_id left join members v on v.id = r.reviewed_by_id`;

/** In every language what is open and what readers have. */
const currentRevisions = (sql: Sql, articleId: string) => sql<Row[]>`
  select ${columns(sql)}, t.revision_id is not null as current
  from article_revisions r left join article_translations t on t.revision_id = r.id ${people(sql)}
  where r.article_id = ${articleId} and (r.state in ('draft','review','returned') or t.revision_id is not null)`;

async function originalOf(
  sql: Sql,
  { rows, language, basedOnId }: { rows: Row[]; language: ArticleLanguage; basedOnId: string | null },
): Promise<Editing["original"]> {
  const now = rows.find((row) => row.language === language && row.current) ?? null;
  if (!basedOnId || basedOnId === now?.id) {
    return { now: now && withEdition(now), followed: basedOnId ? now && withEdition(now) : null };
  }
  const [followed] = await sql<Row[]>`
    select ${columns(sql)}, false as current from article_revisions r ${people(sql)} where r.id = ${basedOnId}`;
  return { now: now && withEdition(now), followed: followed ? withEdition(followed) : null };
}
