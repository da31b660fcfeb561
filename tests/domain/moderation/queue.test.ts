import { expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { claimItem } from "#app/domain/moderation/claim-item.server.ts";
import { itemPage } from "#app/domain/moderation/item-queries.server.ts";
import { readQueueFilter } from "#app/domain/moderation/queue-filter.ts";
import { queuePage } from "#app/domain/moderation/queue-queries.server.ts";
import { releaseItem } from "#app/domain/moderation/release-item.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, decide } from "#tests/support/factories/review.ts";

const aModerator = () => aMember({ role: "moderator" });
const read = (actor: MemberActor, search = "", cursor: string | null = null) =>
  queuePage(sql, actor, { filter: readQueueFilter(new URLSearchParams(search)), cursor, now: new Date() });

test("what weighs most comes first, and of that what waits longest", async () => {
  const light = await aFlaggedItem("idea", (await aPostedIdea()).id, { reason: "other" });
  const second = await aFlaggedItem("idea", (await aPostedIdea()).id, { reason: "illegal" });
  const third = await aFlaggedItem("idea", (await aPostedIdea()).id, { reason: "illegal" });
  const page = await read(await aModerator());
  expect(page.items.map(({ number }) => number)).toEqual([second.number, third.number, light.number]);
  expect(page).toMatchObject({ open: 3, kinds: { idea: 3 }, next: null });
  expect(page.items[0]).toMatchObject({
    kind: "idea",
    title: "A quieter coffee machine",
    excerpt: "It wakes the whole floor.",
    unseen: false,
    claim: null,
    alike: 0,
    category: { slug: "general" },
    sources: [{ source: "flag", reason: "illegal", count: 1 }],
  });
});

test("pages follow each other without a gap, also among those that weigh the same", async () => {
  const author = await aMember();
  const { id: targetId } = await aPostedIdea(author);
  await sql`
    insert into review_items (id, kind, target_id, author_id, score)
    select gen_random_uuid(), 'idea', case when n = 1 then ${targetId}::uuid else gen_random_uuid() end, ${author.id}, 2 + n % 2
    from generate_series(1, 75) n`;
  const moderator = await aModerator();
  const seen: number[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 3; pages += 1) {
    const page = await read(moderator, "", cursor);
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.next;
  }
  const expected = await sql<
    { number: number }[]
  >`select number::int as number from review_items order by score desc, review_items.number`;
  expect(seen).toEqual(expected.map(({ number }) => number));
});

test("the filters: kind, source, category, language", async () => {
  await aCategory("hardware");
  const idea = await aPostedIdea(undefined, { category: "hardware" });
  const ideaItem = await aFlaggedItem("idea", idea.id);
  const comment = await aPostedComment(idea.number);
  const commentItem = await aFlaggedItem("comment", comment.id);
  const profileItem = await aFlaggedItem("profile", (await aMember()).id);
  await sql`update review_items set flagged = false, caught = true where id = ${commentItem.id}`;
  await sql`update review_items set language = 'fr' where id = ${ideaItem.id}`;
  const moderator = await aModerator();
  const numbers = async (search: string) =>
    (await read(moderator, search)).items.map(({ number }) => number).sort((a, b) => a - b);
  const all = [ideaItem.number, commentItem.number, profileItem.number];
  expect(await numbers("")).toEqual(all);
  expect(await numbers("kind=comment")).toEqual([commentItem.number]);
  expect(await numbers("source=rule")).toEqual([commentItem.number]);
  expect(await numbers("source=flag")).toEqual([ideaItem.number, profileItem.number]);
  expect(await numbers("language=fr")).toEqual([ideaItem.number]);
  expect(await numbers("category=hardware")).toEqual([ideaItem.number, commentItem.number]);
  expect(await numbers("category=nowhere")).toEqual([]);
  expect((await read(moderator, "kind=comment")).kinds).toEqual({ idea: 1, comment: 1, profile: 1 });
});

test("moderators of categories see what is in them alone; members see nothing", async () => {
  const hardware = await aCategory("hardware");
  const software = await aCategory("software");
  const moderator = await aModerator();
  await sql`insert into category_moderators (category_id, member_id) values (${hardware}, ${moderator.id}), (${software}, ${moderator.id})`;
  const mine = await aFlaggedItem("idea", (await aPostedIdea(undefined, { category: "hardware" })).id);
  const alsoMine = await aFlaggedItem("idea", (await aPostedIdea(undefined, { category: "software" })).id, {
    reason: "illegal",
  });
  const notMine = await aFlaggedItem("idea", (await aPostedIdea()).id);
  await aFlaggedItem("profile", (await aMember()).id);
  const page = await read(moderator);
  expect(page.items.map(({ number }) => number)).toEqual([alsoMine.number, mine.number]);
  expect(page.open).toBe(2);
  expect((await read(moderator, "category=general")).items).toEqual([]);
  await expect(itemPage(sql, moderator, { number: notMine.number, now: new Date() })).rejects.toMatchObject({
    code: "no_such_item",
  });
  await expect(read(await aMember())).rejects.toMatchObject({ code: "not_your_role" });
  expect((await read(await aMember({ role: "admin" }))).open).toBe(4);
});

test("a claim keeps others from deciding until it expires or is given up", async () => {
  const item = await aFlaggedItem("idea", (await aPostedIdea()).id);
  const [one, other] = [await aModerator(), await aModerator()];
  const { until } = await claimItem(db, one, { number: item.number });
  await expect(claimItem(db, other, { number: item.number })).rejects.toMatchObject({
    code: "item_claimed",
    values: { by: one.displayName },
  });
  await expect(decide(item, other, "approve")).rejects.toMatchObject({ code: "item_claimed" });
  expect((await read(other)).items[0]!.claim).toEqual({ by: one.displayName, mine: false, until });
  expect((await read(one)).items[0]!.claim).toMatchObject({ mine: true });
  await claimItem(db, one, { number: item.number });
  await releaseItem(db, other, { number: item.number });
  await expect(claimItem(db, other, { number: item.number })).rejects.toMatchObject({ code: "item_claimed" });
  await claimItem(db, other, { number: item.number, now: new Date(until.getTime() + 60_000) });
  await releaseItem(db, other, { number: item.number });
  await decide(item, one, "approve");
  await expect(claimItem(db, one, { number: item.number })).rejects.toMatchObject({ code: "item_decided" });
});

test("claims at the same moment: one has it", async () => {
  const item = await aFlaggedItem("idea", (await aPostedIdea()).id);
  const moderators = await Promise.all(Array.from({ length: 6 }, aModerator));
  const tries = await Promise.allSettled(
    moderators.map((one) => claimItem(db, one, { number: item.number })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an item in its context: what it stands under, what stands before it, who wrote it, why it is here", async () => {
  const thread = await anAskedThread();
  const first = await aGivenAnswer(thread.number);
  const author = await aMember();
  const answer = await aGivenAnswer(thread.number, author, { body: "Buy **this**." });
  const flagger = await aMember();
  const item = await aFlaggedItem("post", answer.id, { by: flagger, reason: "spam" });
  const view = await itemPage(sql, await aModerator(), { number: item.number, now: new Date() });
  expect(view).toMatchObject({
    number: item.number,
    kind: "post",
    state: "open",
    version: 1,
    unseen: false,
    sources: [
      { source: "flag", reason: "spam", score: 2, by: { id: flagger.id }, accuracy: null, rule: null },
    ],
    author: {
      person: { id: author.id },
      written: { posts: 1, ideas: 0 },
      acts: {},
      flags: { decided: 0, upheld: 0 },
      open: 1,
    },
    can: { decide: true, sanctions: ["warn", "limit", "suspend", "ban"] },
  });
  expect(view.target).toMatchObject({
    kind: "post",
    piece: {
      number: answer.number,
      html: "<p>Buy <strong>this</strong>.</p>\n",
      source: "Buy **this**.",
      gone: false,
    },
    context: [{ kind: "thread", number: thread.number }],
    before: [{ kind: "post", number: first.number }],
  });
  expect(view.can.acts).toContain("settle_in_private");
  expect(view.can.acts).not.toContain("lock");
});

test("alike items come along, and somebody's earlier acts", async () => {
  const author = await aMember();
  const ideas = await Promise.all([1, 2, 3].map(() => aPostedIdea(author)));
  const items = [];
  for (const idea of ideas) items.push(await aFlaggedItem("idea", idea.id));
  await sql`update review_items set likeness = 'print:x'`;
  const moderator = await aModerator();
  await decide(items[2]!, moderator, "remove");
  const view = await itemPage(sql, moderator, { number: items[0]!.number, now: new Date() });
  expect(view).toMatchObject({ alike: 1, similar: [{ number: items[1]!.number, alike: 1 }] });
  expect(view.author).toMatchObject({ acts: { remove: 1 }, open: 2 });
  const decided = await itemPage(sql, moderator, { number: items[2]!.number, now: new Date() });
  expect(decided).toMatchObject({
    state: "decided",
    decidedBy: { id: moderator.id },
    acts: [{ act: "remove", can: { undo: true, reverse: "restore" } }],
    can: { decide: "item_decided" },
  });
});
