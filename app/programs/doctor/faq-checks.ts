import { EXPECTED_ARTICLE_COUNTERS, EXPECTED_CATEGORY_ARTICLES } from "#app/domain/faq/expected-counters.ts";
import type { Check } from "./check.ts";

const WRONG_FEEDBACK =
  "(a.helpful_count, a.unhelpful_count) is distinct from (w.helpful_count, w.unhelpful_count)";

const IN_USE =
  "where exists (select 1 from article_translations x where x.article_id = s.article_id and x.slug = s.slug)";

export const FAQ_CHECKS: readonly Check[] = [
  {
    name: "article counters equal their feedback",
    find: `select a.number, a.helpful_count, w.helpful_count as helpful_counted, a.unhelpful_count,
      w.unhelpful_count as unhelpful_counted
      from articles a join (${EXPECTED_ARTICLE_COUNTERS}) w on w.id = a.id where ${WRONG_FEEDBACK}`,
    fix: `update articles a set helpful_count = w.helpful_count, unhelpful_count = w.unhelpful_count
      from (${EXPECTED_ARTICLE_COUNTERS}) w where w.id = a.id and ${WRONG_FEEDBACK}`,
  },
  {
    name: "article categories count their published articles",
    find: `select c.slug, c.article_count, w.article_count as counted from article_categories c
      join (${EXPECTED_CATEGORY_ARTICLES}) w on w.id = c.id where c.article_count <> w.article_count`,
    fix: `update article_categories c set article_count = w.article_count from (${EXPECTED_CATEGORY_ARTICLES}) w
      where w.id = c.id and c.article_count <> w.article_count`,
  },
  {
    name: "what readers get of an article is a published revision of it",
    find: `select a.number, x.language, r.state, r.version from article_translations x
      join articles a on a.id = x.article_id join article_revisions r on r.id = x.revision_id
      where r.article_id <> x.article_id or r.language <> x.language or r.state <> 'published'
        or r.title <> x.title or r.summary <> x.summary`,
    advice: "Publish the article in that language once more.",
  },
  {
    name: "an article is published exactly when there is a text to read",
    find: `select a.number, a.published_at from articles a where (a.published_at is not null) <> exists
      (select 1 from article_translations x where x.article_id = a.id)`,
    advice: "Publish it in one language, or discard it.",
  },
  {
    name: "a former address of an article is none that it has",
    find: `select a.number, s.slug, s.language from article_slugs s join articles a on a.id = s.article_id ${IN_USE}`,
    fix: `delete from article_slugs s ${IN_USE}`,
  },
  {
    name: "article categories form a tree of at most three levels",
    find: `with recursive walk as (
        select id, slug, parent_id as at, 1 as steps from article_categories where parent_id is not null
        union all select w.id, w.slug, c.parent_id, w.steps + 1 from walk w join article_categories c on c.id = w.at
        where c.parent_id is not null and w.steps < 3
      ) select slug from walk where steps >= 3`,
    advice: "Move the category up.",
  },
  {
    name: "an article's credited answer is of the question it was born from",
    find: `select a.number, o.thread_id, o.post_id from article_origins o join articles a on a.id = o.article_id
      join posts p on p.id = o.post_id where p.thread_id <> o.thread_id`,
  },
];
