import {
  EXPECTED_CATEGORY_COUNTERS,
  EXPECTED_COMMENT_VOTES,
  EXPECTED_COUNTERS,
} from "#app/domain/ideas/expected-counters.ts";
import type { Check } from "./check.ts";

// Sums of doubles depend on their order: equal up to this share is equal.
const FAR_APART =
  "abs(i.popularity - w.popularity) > 1e-9 * greatest(abs(i.popularity), abs(w.popularity), 1e-30)";

const WRONG_IDEAS = `(i.promotes, i.demotes, i.comment_count, i.follower_count)
  is distinct from (w.promotes, w.demotes, w.comment_count, w.follower_count) or ${FAR_APART}`;

const WRONG_COMMENTS = "(c.promotes, c.demotes) is distinct from (w.promotes, w.demotes)";

export const IDEA_CHECKS: readonly Check[] = [
  {
    name: "idea counters equal their votes, comments and followers",
    find: `select i.number, i.promotes, w.promotes as promotes_counted, i.demotes, w.demotes as demotes_counted,
      i.comment_count, w.comment_count as comments_counted, i.follower_count, w.follower_count as followers_counted,
      i.popularity, w.popularity as popularity_counted
      from ideas i join (${EXPECTED_COUNTERS}) w on w.id = i.id where ${WRONG_IDEAS}`,
    fix: `update ideas i set promotes = w.promotes, demotes = w.demotes, popularity = w.popularity,
      comment_count = w.comment_count, follower_count = w.follower_count
      from (${EXPECTED_COUNTERS}) w where w.id = i.id and (${WRONG_IDEAS})`,
  },
  {
    name: "category counters equal their public ideas",
    find: `select c.slug, c.idea_count, w.idea_count as counted from categories c
      join (${EXPECTED_CATEGORY_COUNTERS}) w on w.id = c.id where c.idea_count <> w.idea_count`,
    fix: `update categories c set idea_count = w.idea_count from (${EXPECTED_CATEGORY_COUNTERS}) w
      where w.id = c.id and c.idea_count <> w.idea_count`,
  },
  {
    name: "comment counters equal their votes",
    find: `select c.number, c.promotes, w.promotes as promotes_counted, c.demotes, w.demotes as demotes_counted
      from idea_comments c join (${EXPECTED_COMMENT_VOTES}) w on w.id = c.id where ${WRONG_COMMENTS}`,
    fix: `update idea_comments c set promotes = w.promotes, demotes = w.demotes
      from (${EXPECTED_COMMENT_VOTES}) w where w.id = c.id and ${WRONG_COMMENTS}`,
  },
  {
    name: "every idea has its text, and the search index has its title",
    find: `select i.number, i.title, t.title as indexed_title from ideas i left join idea_texts t on t.idea_id = i.id
      where t.idea_id is null or t.title <> i.title or t.language <> i.language`,
    fix: `update idea_texts t set title = i.title, language = i.language from ideas i
      where i.id = t.idea_id and (t.title <> i.title or t.language <> i.language)`,
  },
  {
    name: "merged ideas end at one that is not merged",
    find: `with recursive walk as (
        select id, number, merged_into_id as at, 1 as steps from ideas where merged_into_id is not null
        union all select w.id, w.number, i.merged_into_id, w.steps + 1 from walk w join ideas i on i.id = w.at
        where i.merged_into_id is not null and w.steps < 100
      ) select number from walk where steps >= 100`,
    advice: "Unmerge one idea of the ring.",
  },
  {
    name: "votes and followers carried over come from an idea merged here",
    find: `select v.idea_id, v.member_id, v.via_idea_id from idea_votes v where v.via_idea_id is not null and not exists
        (select 1 from ideas c where c.id = v.via_idea_id and c.merged_into_id is not null)
      union all select f.idea_id, f.member_id, f.via_idea_id from idea_follows f where f.via_idea_id is not null and not exists
        (select 1 from ideas c where c.id = f.via_idea_id and c.merged_into_id is not null)`,
    advice: "Merge and unmerge the idea once more.",
  },
  {
    name: "replies stand under a comment of the same idea that is no reply itself",
    find: `select c.number from idea_comments c join idea_comments p on p.id = c.parent_id
      where p.parent_id is not null or p.idea_id <> c.idea_id`,
  },
  {
    name: "every idea's official answer is on its timeline",
    find: `select i.number, i.answered_at from ideas i where i.answered_at is not null and i.source is null
      and not exists (select 1 from idea_timeline t where t.idea_id = i.id and t.undone_at is null)`,
  },
];
