import { beforeEach, describe, expect, test } from "vitest";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { examine } from "#app/programs/doctor/command.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { newId } from "#db/ids.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { ideaVotes } from "#db/schema/ideas.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const wrong = async (fix = false) =>
  (await examine(sql, { fix }))
    .filter((finding) => finding.differences.length > 0 && !finding.fixed)
    .map((finding) => finding.check.name);

/** A solved question, an article with feedback and an open case of an unanswered question: all as it should be. */
async function aHelpCommunity() {
  const [asker, helper, agent] = [await aMember(), await aMember(), await aMember({ role: "agent" })];
  const solved = await aThread({ by: asker, title: "Solved" });
  const answer = await aPost({ threadId: solved.id, by: helper });
  await aThread({ by: asker, title: "Not answered", escalatedAt: new Date() });
  await sql`update threads set accepted_post_id = ${answer.id}, accepted_by_id = ${asker.id}, solved_at = now(),
    state = 'solved' where id = ${solved.id}`;
  await sql`insert into post_votes (post_id, member_id) values (${answer.id}, ${asker.id})`;
  await sql`insert into thread_comments (id, thread_id, post_id, author_id, source, html, renderer_version)
    values (${newId()}, ${solved.id}, ${answer.id}, ${asker.id}, 'Thanks', '<p>Thanks</p>', ${RENDERER_VERSION})`;
  await sql`insert into cases (id, thread_id, customer_id, title, reason, first_answer_due_at, resolve_due_at, due_at)
    select ${newId()}, id, author_id, title, 'unanswered', now() + interval '1 day', now() + interval '2 days',
      now() + interval '1 day' from threads where title = 'Not answered'`;
  const article = await anArticle({ by: agent });
  await sql`insert into article_feedback (id, article_id, language, visitor, helpful)
    values (${newId()}, ${article.id}, 'en', 'a', true), (${newId()}, ${article.id}, 'en', 'b', false)`;
  await sql`update articles set helpful_count = 1, unhelpful_count = 1 where id = ${article.id}`;
  await settleCounters(sql);
}

let idea: Awaited<ReturnType<typeof anIdea>>;

beforeEach(async () => {
  const [voter, author] = [await aMember(), await aMember()];
  idea = await anIdea({ by: author, historicSupports: 12 });
  await db.insert(ideaVotes).values([
    { ideaId: idea.id, memberId: voter.id, value: -1 },
    { ideaId: idea.id, memberId: author.id, value: 1 },
  ]);
  await db.insert(ideaComments).values({
    id: newId(),
    ideaId: idea.id,
    authorId: voter.id,
    source: "Yes",
    html: "<p>Yes</p>",
    rendererVersion: RENDERER_VERSION,
  });
  await aHelpCommunity();
});

test("finds nothing where nothing is wrong", async () => {
  expect(await wrong()).toEqual([]);
});

const THREADS =
  "thread counters equal their answers, followers and those with the same problem, and its state follows";
const ESCALATED = "a thread is escalated exactly while customer service has a case open for it";

describe("finds and repairs", () => {
  test.each([
    [
      "a vote count",
      "update ideas set promotes = promotes + 1",
      "idea counters equal their votes, comments and followers",
    ],
    [
      "a popularity",
      "update ideas set popularity = popularity * 1.001",
      "idea counters equal their votes, comments and followers",
    ],
    [
      "a comment count",
      "update ideas set comment_count = 0",
      "idea counters equal their votes, comments and followers",
    ],
    [
      "a category count",
      "update categories set idea_count = 7",
      "category counters equal their public ideas",
    ],
    ["an answer count", "update threads set answer_count = 7 where answer_count = 1", THREADS],
    ["those with the same problem", "update threads set me_too_count = 3", THREADS],
    ["a thread's followers", "update threads set follower_count = 3", THREADS],
    ["a state", "update threads set state = 'answered' where state = 'solved'", THREADS],
    [
      "a first answer's date",
      "update threads set answered_at = now() where answered_at is not null",
      THREADS,
    ],
    ["helpful marks", "update posts set helpful_count = 9", "helpful marks of answers equal their votes"],
    [
      "a category's threads",
      "update categories set thread_count = 9",
      "category counters equal their public threads",
    ],
    [
      "a solution of another thread",
      `update threads t set accepted_post_id = p.id, solved_at = now(), state = 'solved'
        from posts p where t.accepted_post_id is null and t.escalated_at is not null`,
      "every solution is a public answer of its own question",
    ],
    [
      "a solution without a date",
      "update threads set solved_at = null",
      "every solution is a public answer of its own question",
    ],
    [
      "a strayed remark",
      `update thread_comments set thread_id = (select id from threads where escalated_at is not null)`,
      "remarks stand under an answer of their own thread",
    ],
    [
      "an article's feedback",
      "update articles set helpful_count = 4",
      "article counters equal their feedback",
    ],
    [
      "an article category's count",
      "update article_categories set article_count = 4",
      "article categories count their published articles",
    ],
    [
      "a former address that is in use",
      "insert into article_slugs (article_id, slug, language) select article_id, slug, 'fr' from article_translations",
      "a former address of an article is none that it has",
    ],
    [
      "the time left of a case",
      "update cases set due_at = resolve_due_at",
      "the time left of a case is that of its next target",
    ],
    [
      "a case that its thread does not know",
      "update threads set escalated_at = null, state = 'unanswered' where escalated_at is not null",
      ESCALATED,
    ],
    [
      "a thread whose case is gone",
      "update cases set state = 'resolved', resolved_at = now(), due_at = null",
      ESCALATED,
    ],
    ["a comment's votes", "update idea_comments set promotes = 3", "comment counters equal their votes"],
    [
      "an indexed title",
      "update idea_texts set title = 'Other'",
      "every idea has its text, and the search index has its title",
    ],
    [
      "a notice of nothing",
      "insert into notices (id, member_id, event_id, kind) select gen_random_uuid(), id, gen_random_uuid(), 'reply' from members limit 1",
      "notices speak of events that happened",
    ],
  ])("%s that differs", async (_what, damage, name) => {
    await sql.unsafe(damage);
    expect(await wrong()).toEqual([name]);
    expect(await wrong(true)).toEqual([]);
    expect(await wrong()).toEqual([]);
  });
});

describe("names what only a person can mend:", () => {
  test.each([
    [
      "a page of an older renderer",
      "update article_translations set renderer_version = 0",
      "stored pages are of this version of the renderer",
    ],
    [
      "an article that shows a draft",
      "update article_revisions set state = 'draft'",
      "what readers get of an article is a published revision of it",
    ],
    [
      "an article that is out and has no text",
      "delete from article_translations",
      "an article is published exactly when there is a text to read",
    ],
    [
      "a ring of duplicates",
      `update threads t set duplicate_of_id = o.id from threads o where o.id <> t.id`,
      "duplicates end at a thread that is no duplicate",
    ],
    ["a thread without a text", "delete from thread_texts", "every thread has its text"],
    [
      "a category under itself",
      "update article_categories set parent_id = id",
      "article categories form a tree of at most three levels",
    ],
    [
      "a case that waits since never",
      "update cases set state = 'waiting', due_at = null",
      "a case's dates say the same as its state",
    ],
    [
      "a summary that is nowhere",
      "update cases set summary_state = 'published'",
      "a case's public summary stands in its thread",
    ],
  ])("%s", async (_what, damage, name) => {
    await sql.unsafe(damage);
    expect(await wrong(true)).toEqual([name]);
  });
});

test("names what only a person can mend, and does not call it repaired", async () => {
  await sql`insert into graphile_worker._private_tasks (identifier) values ('prune') on conflict do nothing`;
  await sql`select graphile_worker.add_job('prune', '{}'::json, max_attempts := 1)`;
  await sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'boom'`;
  expect(await wrong(true)).toEqual(["no job is out of attempts or stuck"]);
});
