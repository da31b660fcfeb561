/** SQL of what counters should be, made from the rows they count; see domain/forum/expected-counters.ts. */

/** `id, helpful_count, unhelpful_count` of every article. */
export const EXPECTED_ARTICLE_COUNTERS = `
  select a.id, f.helpful_count, f.unhelpful_count from articles a cross join lateral (
    select count(*) filter (where f.helpful)::int as helpful_count,
      count(*) filter (where not f.helpful)::int as unhelpful_count
    from article_feedback f where f.article_id = a.id
  ) f`;

/** `id, article_count` of every article category: published, not retired, in it and not in its children. */
export const EXPECTED_CATEGORY_ARTICLES = `
  select c.id, (select count(*) from articles a where a.category_id = c.id and a.published_at is not null
    and a.retired_at is null)::int as article_count from article_categories c`;
