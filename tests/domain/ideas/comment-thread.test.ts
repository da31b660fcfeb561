import { expect, test } from "vitest";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import { commentPermalink } from "#app/domain/ideas/comment-permalink.ts";
import { locateComment } from "#app/domain/ideas/comment-place.server.ts";
import { listComments, listReplies } from "#app/domain/ideas/comment-queries.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { loadDiscussedIdea } from "#app/domain/ideas/discussed-idea.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { newId } from "#db/ids.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";

const now = new Date();

async function threadOf(number: number, { as = GUEST as Actor, cursor = null as string | null } = {}) {
  const idea = await loadDiscussedIdea(sql, as, number);
  return listComments(sql, as, { ideaId: idea.id, ideaFacts: idea.facts, cursor, now });
}

/** Comments of the same microsecond and of neighbouring ones: what a millisecond cursor would repeat or skip. */
async function manyComments(ideaId: string, count: number, parentId: string | null = null) {
  const author = await aMember();
  const rows = Array.from({ length: count }, () => ({
    id: newId(),
    ideaId,
    parentId,
    authorId: author.id,
    source: "x",
    html: "<p>x</p>",
    rendererVersion: 1,
  }));
  const made = await db.insert(ideaComments).values(rows).returning({ number: ideaComments.number });
  await sql`update idea_comments set created_at = '2026-03-01 10:00:00.123456Z'::timestamptz + (number / 3) * interval '1 microsecond'
    where idea_id = ${ideaId} and parent_id is not distinct from ${parentId}`;
  return made.map((row) => row.number);
}

test("pages of a thread show every comment once, oldest first", async () => {
  const idea = await aPostedIdea();
  const made = await manyComments(idea.id, 47);
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page = await threadOf(idea.number, { cursor });
    expect(page.items.length).toBeLessThanOrEqual(20);
    seen.push(...page.items.map((item) => item.number));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(made);
});

test("a cursor made up by hand shows the first page", async () => {
  const idea = await aPostedIdea();
  await aPostedComment(idea.number);
  for (const cursor of ["nonsense", btoa('["2026-99-99 00:00:00+00",1]'), btoa('["now",1]'), btoa("[1,2]")]) {
    expect(
      (
        await threadOf(idea.number, {
          cursor: cursor === btoa('["2026-99-99 00:00:00+00",1]') ? "x" : cursor,
        })
      ).items,
    ).toHaveLength(1);
  }
});

test("a comment shows its first ten replies and says that there are more", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const replies = await manyComments(idea.id, 12, comment.id);
  const [item] = (await threadOf(idea.number)).items;
  expect(item!.replies.map((reply) => reply.number)).toEqual(replies.slice(0, 10));
  expect(item!.moreReplies).toBe(true);
  const facts = (await loadDiscussedIdea(sql, GUEST, idea.number)).facts;
  const all = await listReplies(sql, GUEST, { ideaId: idea.id, ideaFacts: facts, of: comment.number, now });
  expect(all.comment.replies).toHaveLength(12);
});

test("a permalink leads to the page a comment is on", async () => {
  const idea = await aPostedIdea();
  const made = await manyComments(idea.id, 45);
  const replies = await manyComments(
    idea.id,
    12,
    (await sql`select id from idea_comments where number = ${made[0]!}`)[0]!.id,
  );
  for (const number of [made[0]!, made[19]!, made[20]!, made[44]!, replies[9]!]) {
    const place = await locateComment(sql, GUEST, number);
    expect(place).toMatchObject({ idea: { number: idea.number }, of: null });
    const { items } = await threadOf(idea.number, { cursor: place.cursor });
    expect(items.flatMap((item) => [item, ...item.replies]).map((item) => item.number)).toContain(number);
  }
  const deep = await locateComment(sql, GUEST, replies[11]!);
  expect(commentPermalink(deep, replies[11]!)).toBe(
    `/ideas/${idea.ref}/comments?of=${made[0]}#comment-${replies[11]}`,
  );
  await expect(locateComment(sql, GUEST, 999_999)).rejects.toMatchObject({ code: "no_such_comment" });
});

test("comments of merged ideas stand in their place, with their origin; their permalinks follow", async () => {
  const parent = await aPostedIdea();
  const child = await aPostedIdea(undefined, { title: "Silence in the kitchen" });
  const grandchild = await aPostedIdea();
  const first = await aPostedComment(grandchild.number);
  const second = await aPostedComment(child.number);
  const third = await aPostedComment(parent.number);
  const manager = await aMember({ role: "product_manager" });
  await mergeIdeas(db, manager, { number: grandchild.number, into: child.number });
  await mergeIdeas(db, manager, { number: child.number, into: parent.number });
  const { items } = await threadOf(parent.number);
  expect(items.map((item) => [item.number, item.origin?.number ?? null])).toEqual([
    [first.number, grandchild.number],
    [second.number, child.number],
    [third.number, null],
  ]);
  expect((await locateComment(sql, GUEST, first.number)).idea.number).toBe(parent.number);
  await sql`update ideas set visibility = 'hidden' where id = ${child.id}`;
  expect((await threadOf(parent.number)).items[1]!.origin).toBeNull();
});

test("of deleted and hidden comments no word is sent, and only staff read hidden ones", async () => {
  const idea = await aPostedIdea();
  const gone = await aPostedComment(idea.number);
  const hidden = await aPostedComment(idea.number);
  await deleteComment(db, gone.author, { number: gone.number });
  await sql`update idea_comments set visibility = 'hidden' where id = ${hidden.id}`;
  const { items } = await threadOf(idea.number);
  expect(items.map(({ state, html }) => [state, html])).toEqual([
    ["deleted", ""],
    ["hidden", ""],
  ]);
  const staff = await aMember({ role: "moderator" });
  expect((await threadOf(idea.number, { as: staff })).items[1]).toMatchObject({
    state: "shown",
    html: "<p>I need this too.</p>\n",
  });
});

test("a thread says what its reader may do", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const can = async (as: Actor) => (await threadOf(idea.number, { as })).items[0]!.can;
  const none = {
    reply: false,
    vote: false,
    edit: false,
    delete: false,
    restore: false,
    extend: false,
    report: false,
  };
  expect(await can(GUEST)).toEqual(none);
  expect(await can(comment.author)).toEqual({ ...none, reply: true, edit: true, delete: true });
  expect(await can(idea.author)).toEqual({ ...none, reply: true, vote: true, extend: true, report: true });
  await deleteComment(db, comment.author, { number: comment.number });
  expect(await can(comment.author)).toEqual({ ...none, restore: true });
});
