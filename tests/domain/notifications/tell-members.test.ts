import { sql as raw } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { consumeBatch, sequenceEvents } from "#app/jobs/event-log.server.ts";
import { notifyConsumer } from "#app/jobs/notify-consumer.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aComment, aMove, follow } from "#tests/support/factories/notice.ts";

const consume = async (consumer = notifyConsumer) => {
  await sequenceEvents(sql);
  while (await consumeBatch(db, consumer));
};
const told = () => sql<{ memberId: string; kind: string; eventId: string }[]>`
  select member_id as "memberId", kind, event_id as "eventId" from notices order by created_at, member_id`;
const mailed = () => sql<{ memberId: string; kind: string; key: string; to: string }[]>`
  select member_id as "memberId", values->>'kind' as kind, dedupe_key as key, to_address as to from mails order by created_at, member_id`;
const jobs = () => sql<{ key: string; wait: number }[]>`
  select key, extract(epoch from run_at - created_at)::int as wait from graphile_worker.jobs where task_identifier = 'send-mail' order by id`;

describe("who is told", () => {
  test("followers of a move without words: a status change, in the list and by mail", async () => {
    const manager = await aMember({ role: "product_manager" });
    const [ana, ben] = [await aMember(), await aMember()];
    const idea = await anIdea();
    await follow(idea.id, ana, ben, manager);
    const { eventId } = await aMove(idea, manager);
    await consume();
    expect(await told()).toEqual(
      expect.arrayContaining([ana, ben].map(({ id }) => ({ memberId: id, kind: "status_change", eventId }))),
    );
    expect(await told()).toHaveLength(2);
    expect((await mailed()).map(({ to }) => to).sort()).toEqual([ana.email, ben.email].sort());
    expect((await jobs()).map(({ wait }) => wait)).toEqual([0, 0]);
  });

  test("words make it an official response", async () => {
    const manager = await aMember({ role: "product_manager" });
    const ana = await aMember();
    const idea = await anIdea();
    await follow(idea.id, ana);
    await aMove(idea, manager, { words: "We do this in spring." });
    await consume();
    expect(await told()).toMatchObject([{ memberId: ana.id, kind: "official_response" }]);
  });

  test("the strongest reason wins: one notice for a person who follows, is replied to and is mentioned", async () => {
    const [ana, ben, cleo] = [await aMember(), await aMember(), await aMember()];
    const idea = await anIdea();
    const parent = await aComment(idea, ana);
    await consume();
    await follow(idea.id, ana, ben, cleo);
    await aComment(idea, ben, { parentId: parent.id, mentions: [ana, cleo, ben] });
    await consume();
    const kinds = Object.fromEntries((await told()).map(({ memberId, kind }) => [memberId, kind]));
    expect(kinds).toEqual({ [ana.id]: "reply", [cleo.id]: "mention" });
    expect(await mailed()).toHaveLength(2);
  });

  test("a follower hears of a comment in the list, not by mail, unless they chose otherwise", async () => {
    const [ana, ben, cleo] = [await aMember(), await aMember(), await aMember()];
    const idea = await anIdea();
    await follow(idea.id, ana, ben);
    await sql`insert into notice_preferences (member_id, kind, in_app, by_mail) values (${ben.id}, 'comment', false, true)`;
    await aComment(idea, cleo);
    await consume();
    expect(await told()).toMatchObject([{ memberId: ana.id, kind: "comment" }]);
    expect(await mailed()).toMatchObject([{ memberId: ben.id, kind: "comment" }]);
  });

  test("an extension reaches its writer, who need not follow, and not who made it", async () => {
    const [author, writer, follower] = [await aMember(), await aMember(), await aMember()];
    const idea = await anIdea({ by: author });
    const comment = await aComment(idea, writer);
    await consume();
    await sql`update idea_comments set extension_at = now() where id = ${comment.id}`;
    await follow(idea.id, author, follower);
    const timelineId = newId();
    await sql`insert into idea_timeline (id, idea_id, kind, comment_id) values (${timelineId}, ${idea.id}, 'extension', ${comment.id})`;
    await recordEvent(db, author, "comment.extended", {
      ideaId: idea.id,
      commentId: comment.id,
      authorId: writer.id,
      timelineId,
    });
    await consume();
    expect(
      (await told())
        .filter(({ kind }) => kind === "extension")
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual([writer.id, follower.id].sort());
  });

  test("a merge is told once to those who follow the child", async () => {
    const manager = await aMember({ role: "product_manager" });
    const [ana, ben] = [await aMember(), await aMember()];
    const [child, parent] = [await anIdea(), await anIdea()];
    await follow(child.id, ana);
    await follow(parent.id, ben);
    await sql`insert into idea_follows (idea_id, member_id, via_idea_id) values (${parent.id}, ${ana.id}, ${child.id})`;
    await sql`update ideas set merged_into_id = ${parent.id} where id = ${child.id}`;
    await recordEvent(db, manager, "idea.merged", {
      ideaId: child.id,
      intoId: parent.id,
      timelineId: newId(),
    });
    await consume();
    expect(await told()).toMatchObject([{ memberId: ana.id, kind: "merge" }]);
    // From now on they hear of the parent, by the row that came along.
    await aMove(parent, manager);
    await consume();
    expect(
      (await told())
        .filter(({ kind }) => kind === "status_change")
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual([ana.id, ben.id].sort());
  });

  test("nobody who left, and no mail to those who never confirmed or were imported", async () => {
    const cleo = await aMember();
    const gone = await aMember({ closedAt: new Date(), email: null });
    const unverified = await aMember({ verified: false });
    const imported = await aMember({ source: "old-forum", sourceId: "7" });
    const nameless = await aMember({ source: "old-forum", sourceId: "8", email: null });
    const idea = await anIdea();
    await follow(idea.id, gone, unverified, imported, nameless);
    await aComment(idea, cleo, { mentions: [unverified, imported] });
    await consume();
    expect((await told()).map(({ memberId }) => memberId).sort()).toEqual(
      [unverified.id, imported.id].sort(),
    );
    expect(await mailed()).toEqual([]);
  });

  test("an edit tells only those it mentions for the first time", async () => {
    const [ana, ben, cleo] = [await aMember(), await aMember(), await aMember()];
    const idea = await anIdea();
    const comment = await aComment(idea, cleo, { mentions: [ana] });
    await consume();
    await recordEvent(db, cleo, "comment.edited", {
      ideaId: idea.id,
      commentId: comment.id,
      mentionedIds: [ana.id, ben.id],
    });
    await consume();
    expect((await told()).map(({ memberId, kind }) => [memberId, kind])).toEqual([
      [ana.id, "mention"],
      [ben.id, "mention"],
    ]);
  });
});

describe("what is not told", () => {
  test.each(["held", "hidden", "removed"] as const)(
    "anything about an idea that is %s",
    async (visibility) => {
      const manager = await aMember({ role: "product_manager" });
      const ana = await aMember();
      const idea = await anIdea({ visibility });
      await follow(idea.id, ana);
      await aMove(idea, manager, { words: "Because." });
      await aComment(idea, manager, { mentions: [ana] });
      await consume();
      expect([...(await told()), ...(await mailed())]).toEqual([]);
    },
  );

  test("a comment that was deleted or hidden before anybody heard of it", async () => {
    const [ana, ben] = [await aMember(), await aMember()];
    const idea = await anIdea();
    await follow(idea.id, ana);
    const deleted = await aComment(idea, ben);
    const hidden = await aComment(idea, ben, { mentions: [ana] });
    await sql`update idea_comments set deleted_at = now() where id = ${deleted.id}`;
    await sql`update idea_comments set visibility = 'hidden' where id = ${hidden.id}`;
    await consume();
    expect(await told()).toEqual([]);
  });

  test("a move that was taken back; if it was told already, the notice goes too", async () => {
    const manager = await aMember({ role: "product_manager" });
    const ana = await aMember();
    const idea = await anIdea();
    await follow(idea.id, ana);
    const { timelineId } = await aMove(idea, manager, { batchId: newId() });
    await consume();
    expect(await told()).toHaveLength(1);
    expect((await jobs()).map(({ wait }) => wait >= 30)).toEqual([true]);
    await sql`update idea_timeline set undone_at = now() where id = ${timelineId}`;
    await recordEvent(db, manager, "idea.status_undone", { ideaId: idea.id, timelineId });
    await consume();
    expect(await told()).toEqual([]);
    const second = await aMove(idea, manager);
    await sql`update idea_timeline set undone_at = now() where id = ${second.timelineId}`;
    await consume();
    expect(await told()).toEqual([]);
  });
});

describe("once in effect", () => {
  test("reading the log twice tells nobody twice", async () => {
    const manager = await aMember({ role: "product_manager" });
    const idea = await anIdea();
    await follow(idea.id, await aMember(), await aMember());
    await aMove(idea, manager, { words: "Soon." });
    await consume();
    const before = [await told(), await mailed(), await jobs()];
    await sql`update event_consumers set position = 0 where name = 'notices'`;
    await consume();
    expect([await told(), await mailed(), await jobs()]).toEqual(before);
  });

  test("a crash in the middle leaves nothing, and the next reader does it all", async () => {
    const manager = await aMember({ role: "product_manager" });
    const ana = await aMember();
    const idea = await anIdea();
    await follow(idea.id, ana);
    await aMove(idea, manager);
    const crashing = {
      ...notifyConsumer,
      handle: async (...args: Parameters<typeof notifyConsumer.handle>) => {
        await notifyConsumer.handle(...args);
        throw new Error("power cut");
      },
    };
    await expect(consume(crashing)).rejects.toThrow("power cut");
    expect([...(await told()), ...(await mailed()), ...(await jobs())]).toEqual([]);
    await consume();
    expect([(await told()).length, (await mailed()).length, (await jobs()).length]).toEqual([1, 1, 1]);
  });

  test("two readers at once", async () => {
    const manager = await aMember({ role: "product_manager" });
    const idea = await anIdea();
    await follow(idea.id, await aMember(), await aMember(), await aMember());
    await aMove(idea, manager);
    await aComment(idea, manager);
    await sequenceEvents(sql);
    await Promise.all([1, 2, 3, 4].map(() => consumeBatch(db, notifyConsumer)));
    expect([(await told()).length, (await mailed()).length]).toEqual([6, 3]);
  });

  test("open pages are signalled in the same transaction, each person once", async () => {
    const manager = await aMember({ role: "product_manager" });
    const ana = await aMember();
    const idea = await anIdea();
    await follow(idea.id, ana);
    const signals: string[] = [];
    const { unlisten } = await sql.listen("notice", (id) => void signals.push(id));
    await aMove(idea, manager);
    await aComment(idea, manager);
    await consume();
    await expect.poll(() => signals).toEqual([ana.id]);
    await unlisten();
  });
});

test("eight thousand followers are told in a handful of statements", async () => {
  const manager = await aMember({ role: "product_manager" });
  const idea = await anIdea();
  await db.execute(raw`insert into members (id, username, display_name, email, email_verified_at)
    select uuidv7(), 'crowd' || n, 'Crowd ' || n, 'crowd' || n || '@example.com', now() from generate_series(1, 8000) n`);
  await db.execute(
    raw`insert into idea_follows (idea_id, member_id) select ${idea.id}, id from members where username like 'crowd%'`,
  );
  await aMove(idea, manager, { words: "Accepted, because so many of you asked." });
  await recordEvent(db, SYSTEM, "idea.edited", { ideaId: idea.id });
  await consume();
  const [counts] =
    await sql`select (select count(*)::int from notices) as notices, (select count(*)::int from mails) as mails,
    (select count(*)::int from graphile_worker.jobs where task_identifier = 'send-mail') as jobs`;
  expect(counts).toEqual({ notices: 8000, mails: 8000, jobs: 8000 });
});
