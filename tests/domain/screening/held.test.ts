import { beforeEach, describe, expect, test } from "vitest";
import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { editRemark } from "#app/domain/forum/edit-remark.server.ts";
import { editThread } from "#app/domain/forum/edit-thread.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { setPostVisibility } from "#app/domain/forum/set-post-visibility.server.ts";
import { setRemarkVisibility } from "#app/domain/forum/set-remark-visibility.server.ts";
import { setThreadVisibility } from "#app/domain/forum/set-thread-visibility.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { editComment } from "#app/domain/ideas/edit-comment.server.ts";
import { editIdea } from "#app/domain/ideas/edit-idea.server.ts";
import { setCommentVisibility } from "#app/domain/ideas/set-comment-visibility.server.ts";
import { setIdeaVisibility } from "#app/domain/ideas/set-idea-visibility.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aRule } from "#tests/support/factories/screening.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";

const BAD = "Come to our casino, @ada";
const GOOD = "Come to our garden, @ada";

type Place = { idea: number; thread: number };
type Done = { id: string; number: number; held: boolean };
type Kind = {
  post: (actor: MemberActor, body: string, place: Place) => Promise<Done>;
  edit: (actor: MemberActor, number: number, body: string) => Promise<{ held: boolean }>;
  show: (id: string) => Promise<unknown>;
  table: string;
  first: string;
  changed: string;
};

const words = (body: string) => ({
  title: "Something of mine",
  body,
  tags: [],
  language: "en" as const,
  category: "general",
});
const thread = (body: string) => ({ ...words(body), product: null, version: null });

const KINDS: Record<string, Kind> = {
  idea: {
    post: (actor, body) => submitIdea(db, actor, { ...words(body), onBehalfOf: "", ambassadorsFirst: false }),
    edit: (actor, number, body) => editIdea(db, actor, { ...words(body), number }),
    show: (id) => db.transaction((tx) => setIdeaVisibility(tx, SYSTEM, { id, to: "public" })),
    table: "ideas",
    first: "idea.submitted",
    changed: "idea.visibility_changed",
  },
  comment: {
    post: (actor, body, { idea }) => commentOnIdea(db, actor, { number: idea, body }),
    edit: (actor, number, body) => editComment(db, actor, { number, body }),
    show: (id) => db.transaction((tx) => setCommentVisibility(tx, SYSTEM, { id, to: "public" })),
    table: "idea_comments",
    first: "comment.posted",
    changed: "comment.visibility_changed",
  },
  thread: {
    post: (actor, body) => startThread(db, actor, { ...thread(body), kind: "question" }),
    edit: (actor, number, body) => editThread(db, actor, { ...thread(body), number }),
    show: (id) => db.transaction((tx) => setThreadVisibility(tx, SYSTEM, { id, to: "public" })),
    table: "threads",
    first: "thread.started",
    changed: "thread.visibility_changed",
  },
  post: {
    post: (actor, body, place) => addPost(db, actor, { number: place.thread, body }),
    edit: (actor, number, body) => editPost(db, actor, { number, body }),
    show: (id) => db.transaction((tx) => setPostVisibility(tx, SYSTEM, { id, to: "public" })),
    table: "posts",
    first: "post.added",
    changed: "post.visibility_changed",
  },
  remark: {
    post: (actor, body, place) => postRemark(db, actor, { number: place.thread, body }),
    edit: (actor, number, body) => editRemark(db, actor, { number, body }),
    show: (id) => db.transaction((tx) => setRemarkVisibility(tx, SYSTEM, { id, to: "public" })),
    table: "thread_comments",
    first: "thread_comment.posted",
    changed: "thread_comment.visibility_changed",
  },
};

/** Everything that is counted anywhere, but for moments. */
const counters = async () => {
  const [row] = await sql`
    select (select sum(idea_count)::int from categories) as ideas, (select sum(thread_count)::int from categories) as threads,
      (select sum(comment_count)::int from ideas) as comments, (select sum(answer_count)::int from threads) as answers,
      (select sum(follower_count)::int from threads) as followers,
      (select count(*)::int from thread_follows) as follows, (select string_agg(state, ',' order by number) from threads) as states`;
  return row;
};
const visibilityOf = async ({ table }: Kind, { id }: { id: string }) =>
  (await sql`select visibility from ${sql(table)} where id = ${id}`)[0]!.visibility;

let place: Place;
let me: MemberActor;
beforeEach(async () => {
  await aRule({ kind: "words", config: { words: ["casino"], exact: false } });
  await aMember({ username: "ada" });
  place = { idea: (await anIdea()).number, thread: (await aThread()).number };
  me = await aMember();
});

describe.each(Object.entries(KINDS))("a held %s", (kind, of) => {
  test("is nowhere counted and told of; approved, it is as if it had been shown at once", async () => {
    const before = await counters();
    const held = await of.post(me, BAD, place);
    expect(held.held).toBe(true);
    expect(await visibilityOf(of, held)).toBe("held");
    expect(await recorded(of.first)).toEqual([]);
    expect(await recorded("content.screened")).toMatchObject([
      { kind, targetId: held.id, authorId: me.id, held: true },
    ]);
    const { followers, follows, states, ...sums } = before!;
    expect(await counters()).toMatchObject(sums);
    expect([followers, follows, states]).toBeTruthy();

    await of.show(held.id);
    const [published] = await recorded(of.first);
    const after = await counters();
    const events = await sql`select actor_id from events where name = ${of.first}`;
    expect(events).toEqual([{ actor_id: me.id }]);
    expect(await recorded(of.changed)).toEqual([]);

    // The same by somebody nothing was held of.
    const direct = await of.post(await aMember(), GOOD, place);
    expect(direct.held).toBe(false);
    const [, told] = await recorded(of.first);
    expect(Object.keys(told!).sort()).toEqual(Object.keys(published!).sort());
    if ("mentionedIds" in told!) expect(published!.mentionedIds).toEqual(told!.mentionedIds);
    const twice = await counters();
    for (const name of ["ideas", "threads", "comments", "answers"] as const)
      expect(twice![name] - after![name]).toBe(after![name] - before![name]);
  });

  test("can be changed by its writer, and waits on; a public one that a rule catches goes out of sight", async () => {
    const held = await of.post(me, BAD, place);
    expect(await of.edit(me, held.number, `${GOOD} again`)).toMatchObject({ held: false });
    expect(await visibilityOf(of, held)).toBe("held");

    const shown = await of.post(await aMember(), GOOD, place);
    const [{ author_id: authorId }] =
      (await sql`select author_id from ${sql(of.table)} where id = ${shown.id}`) as unknown as [
        { author_id: string },
      ];
    const author = { ...me, id: authorId };
    const before = await counters();
    expect(await of.edit(author, shown.number, BAD)).toMatchObject({ held: true });
    expect(await visibilityOf(of, shown)).toBe("hidden");
    expect(await recorded(of.changed)).toMatchObject([{ visibility: "hidden" }]);
    await of.show(shown.id);
    expect(await recorded(of.first)).toHaveLength(1);
    expect(await counters()).toEqual(before);
  });
});

test("who mentioned somebody in what waits has told nobody", async () => {
  const shown = await KINDS.comment!.post(me, "Come to our garden", place);
  await editComment(db, me, { number: shown.number, body: BAD });
  expect(await recorded("comment.edited")).toMatchObject([{ mentionedIds: [] }]);
});

test("what waits can be taken away by its writer, and by nobody else be seen", async () => {
  const comment = await KINDS.comment!.post(me, BAD, place);
  const answer = await KINDS.post!.post(me, BAD, place);
  const other = await aMember();
  await expect(deleteComment(db, other, { number: comment.number })).rejects.toThrow("no_such_comment");
  await expect(deletePost(db, other, { number: answer.number })).rejects.toThrow("no_such_post");
  const before = await counters();
  await deleteComment(db, me, { number: comment.number });
  await deletePost(db, me, { number: answer.number });
  expect(await counters()).toEqual(before);
});
