import { beforeEach, expect, test } from "vitest";
import { findProfile } from "#app/domain/accounts/profile-queries.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { contactFacts } from "#app/domain/crm/contact-facts.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import type { ContentKind } from "#app/domain/moderation/acts.ts";
import { flagContent } from "#app/domain/moderation/flag-content.server.ts";
import { reverseAct } from "#app/domain/moderation/reverse-act.server.ts";
import { loader as forumFeed } from "#app/routes/feeds.forum[.]atom.ts";
import { loader as ideasFeed } from "#app/routes/feeds.ideas[.]atom.ts";
import { loader as threadPage } from "#app/routes/forum.$ref._index/route.tsx";
import { loader as ideaPage } from "#app/routes/ideas.$ref._index/route.tsx";
import { call } from "#tests/support/call.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { decide, itemOf } from "#tests/support/factories/review.ts";
import { aRule } from "#tests/support/factories/screening.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

/** A word that a rule holds back, and a mention of somebody who wants to know. */
const body = (named: MemberActor) => `Zanzibarine offer for @${named.username}.`;

type Written = {
  kind: ContentKind;
  id: string;
  table: string;
  first: string;
  author: MemberActor;
  /** Of the page it stands on. */
  page: { of: "idea" | "thread"; ref: string };
};

/** Something of each kind, under what somebody else wrote and follows. */
const WRITE: Record<ContentKind, (author: MemberActor, text: string) => Promise<Omit<Written, "author">>> = {
  idea: async (author, text) => {
    const { id, ref } = await aPostedIdea(author, { title: "Zanzibarine machine", body: text });
    return { kind: "idea", id, table: "ideas", first: "idea.submitted", page: { of: "idea", ref } };
  },
  comment: async (author, text) => {
    const idea = await aPostedIdea();
    const { id } = await aPostedComment(idea.number, author, { body: text });
    return {
      kind: "comment",
      id,
      table: "idea_comments",
      first: "comment.posted",
      page: { of: "idea", ref: idea.ref },
    };
  },
  thread: async (author, text) => {
    const { id, ref } = await anAskedThread({ by: author, title: "Zanzibarine lamp", body: text });
    return { kind: "thread", id, table: "threads", first: "thread.started", page: { of: "thread", ref } };
  },
  post: async (author, text) => {
    const thread = await anAskedThread();
    const { id } = await aGivenAnswer(thread.number, author, { body: text });
    return { kind: "post", id, table: "posts", first: "post.added", page: { of: "thread", ref: thread.ref } };
  },
  remark: async (author, text) => {
    const thread = await anAskedThread();
    const { id } = await postRemark(db, author, { number: thread.number, body: text });
    return {
      kind: "remark",
      id,
      table: "thread_comments",
      first: "thread_comment.posted",
      page: { of: "thread", ref: thread.ref },
    };
  },
};
const KINDS = Object.keys(WRITE) as ContentKind[];

const held = async (author: MemberActor, named: MemberActor, kind: ContentKind): Promise<Written> => ({
  ...(await WRITE[kind](author, body(named))),
  author,
});
const isNamed = (text: string) => text.toLowerCase().includes("zanzibarine");

/** Everything that tells of content to somebody who was not looking at it. */
async function traces(named: MemberActor, author: MemberActor) {
  const mails = await sql<
    { n: number }[]
  >`select count(*)::int as n from mails where member_id = ${named.id}`;
  const notices = await sql<
    { n: number }[]
  >`select count(*)::int as n from notices where member_id = ${named.id}`;
  const documents = await sql<{ text: string }[]>`select to_jsonb(d)::text as text from search_documents d`;
  const feeds = await Promise.all([
    call<string>(ideasFeed, { url: "/feeds/ideas.atom" }),
    call<string>(forumFeed, { url: "/feeds/forum.atom" }),
  ]);
  const profile = await findProfile(sql, author.username);
  return {
    mailed: mails[0]!.n,
    noticed: notices[0]!.n,
    indexed: documents.filter(({ text }) => isNamed(text)).length,
    fed: feeds.filter((feed) => isNamed(feed.body)).length,
    counted: profile.ideaCount + profile.commentCount + profile.answerCount,
    toCrm: (await contactFacts(db, [author.id])).get(author.id)!.posted,
  };
}

/** What a guest gets of the page it stands on: what the page cache would keep. */
async function onPage({ page: { of, ref } }: Written): Promise<boolean> {
  const answer = await (of === "idea"
    ? call(ideaPage, { url: `/ideas/${ref}`, params: { ref } })
    : call(threadPage, { url: `/forum/${ref}`, params: { ref } }));
  return answer.status === 200 && isNamed(JSON.stringify(answer.body));
}

const NOTHING = { mailed: 0, noticed: 0, indexed: 0, fed: 0, counted: 0, toCrm: 0 };

beforeEach(async () => {
  await aRule({ kind: "words", config: { words: ["zanzibarine"], exact: false } });
});

test.each(KINDS)(
  "a held %s is never mailed, indexed, cached, fed, counted or sent to the CRM",
  async (kind) => {
    const [author, named] = [await aMember(), await aMember()];
    const text = await held(author, named, kind);
    await drain();
    expect(await sql`select visibility from ${sql(text.table)} where id = ${text.id}`).toEqual([
      { visibility: "held" },
    ]);
    expect((await recorded(text.first)).some((payload) => Object.values(payload).includes(text.id))).toBe(
      false,
    );
    expect(await traces(named, author)).toEqual(NOTHING);
    expect(await onPage(text)).toBe(false);
    expect(await itemOf(kind, text.id)).toMatchObject({ state: "open", hidden: true, score: 2 });
    expect(await wrongCounters()).toEqual([]);
    expect(await wrongThreads()).toEqual([]);
  },
);

test.each(KINDS)("an approved %s is published: counted and told of once, as its author's", async (kind) => {
  const [author, named] = [await aMember(), await aMember()];
  const text = await held(author, named, kind);
  await drain();
  const moderator = await aMember({ role: "moderator" });
  await decide(await itemOf(kind, text.id), moderator, "approve");
  await drain();
  expect(await sql`select visibility from ${sql(text.table)} where id = ${text.id}`).toEqual([
    { visibility: "public" },
  ]);
  const firsts = (await recorded(text.first)).filter((payload) => Object.values(payload).includes(text.id));
  expect(firsts).toHaveLength(1);
  expect(firsts[0]).toMatchObject({
    authorId: author.id,
    ...(kind !== "idea" && { mentionedIds: [named.id] }),
  });
  const after = await traces(named, author);
  expect(await onPage(text)).toBe(true);
  const findable = kind === "remark" || kind === "comment" ? 0 : 1;
  const listed = kind === "idea" || kind === "thread" ? 1 : 0;
  expect(after).toMatchObject({ indexed: findable, fed: listed });
  if (kind !== "idea") {
    const told = await sql`select actor_id from notices where member_id = ${named.id}`;
    expect(told).toEqual([{ actor_id: author.id }]);
  }
  expect(await wrongCounters()).toEqual([]);
  expect(await wrongThreads()).toEqual([]);
});

test.each(KINDS)("a hidden %s goes from search, feeds and counts, and comes back", async (kind) => {
  const [author, named] = [await aMember(), await aMember()];
  const text = await held(author, named, kind);
  await drain();
  const moderator = await aMember({ role: "moderator" });
  await decide(await itemOf(kind, text.id), moderator, "approve");
  await drain();
  const shown = await traces(named, author);
  await flagContent(db, await aMember(), { kind, id: text.id, reason: "spam", note: "" });
  await drain();
  const { act } = await decide(await itemOf(kind, text.id), moderator, "hide");
  await drain();
  expect(await traces(named, author)).toMatchObject({ indexed: 0, fed: 0, counted: 0, toCrm: 0 });
  expect(await wrongCounters()).toEqual([]);
  expect(await wrongThreads()).toEqual([]);
  await reverseAct(db, moderator, { number: act, words: "Our mistake.", note: "" });
  await drain();
  expect(await traces(named, author)).toEqual(shown);
  expect(await wrongCounters()).toEqual([]);
  expect(await wrongThreads()).toEqual([]);
});

test.each(KINDS)(
  "a held %s that was removed, and is restored, is published for the first time",
  async (kind) => {
    const [author, named] = [await aMember(), await aMember()];
    const text = await held(author, named, kind);
    await drain();
    const moderator = await aMember({ role: "moderator" });
    const { act } = await decide(await itemOf(kind, text.id), moderator, "remove");
    await drain();
    expect(await traces(named, author)).toEqual(NOTHING);
    await reverseAct(db, moderator, { number: act, words: "Our mistake.", note: "" });
    const firsts = (await recorded(text.first)).filter((payload) => Object.values(payload).includes(text.id));
    expect(firsts).toHaveLength(1);
    await drain();
    expect(await wrongCounters()).toEqual([]);
    expect(await wrongThreads()).toEqual([]);
  },
);
