import { describe, expect, test } from "vitest";
import { CHOSEN_REASONS } from "#app/domain/notifications/notice-kinds.ts";
import { latestNotices, listNotices } from "#app/domain/notifications/notice-queries.server.ts";
import { unsubscribeToken } from "#app/domain/notifications/unsubscribe-token.server.ts";
import { loader as list } from "#app/routes/notifications._index.tsx";
import { loader as openNotice } from "#app/routes/notifications.$id.ts";
import { action as read } from "#app/routes/notifications.read.ts";
import { action as save, loader as settings } from "#app/routes/settings.notifications.tsx";
import { action as stop, loader as stopPage } from "#app/routes/unsubscribe.$token.tsx";
import { keyFor } from "#app/runtime/secret.server.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aComment, aMove, follow } from "#tests/support/factories/notice.ts";

async function told(comments = 1) {
  const [reader, writer] = [await aMember(), await aMember({ displayName: "Ben" })];
  const idea = await anIdea({ title: "A dark mode" });
  await follow(idea.id, reader);
  const made = [];
  for (let n = 1; n <= comments; n += 1)
    made.push(await aComment(idea, writer, { source: `Comment **${n}**` }));
  await drainLog();
  return { reader, writer, idea, comments: made };
}
const unread = async (member: { id: string }) =>
  (await sql`select count(*)::int as n from notices where member_id = ${member.id} and read_at is null`)[0]!
    .n;

describe("the list", () => {
  test("newest first, with who, what, which idea and the first words", async () => {
    const { reader } = await told(2);
    const { body } = await call(list, { url: "/notifications", as: reader });
    expect(body.items).toMatchObject([
      {
        kind: "comment",
        unread: true,
        title: "A dark mode",
        excerpt: "Comment 2",
        actor: { name: "Ben" },
      },
      { excerpt: "Comment 1" },
    ]);
    expect(body.unread).toBe(2);
  });

  test("pages by key never repeat or skip, even within one moment", async () => {
    const { reader } = await told(45);
    await sql`update notices set created_at = '2026-05-01T10:00:00.123456Z' where id in (select id from notices order by id limit 30)`;
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listNotices>> = await listNotices(sql, reader, { cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  test.each([
    "rubbish",
    "eyJ4IjoxfQ",
    btoa(JSON.stringify(["2026-99-99T00:00:00.000000Z", "0199a8f2-1111-7222-8333-444444444444"])),
  ])("a cursor changed by hand starts at the top: %s", async (cursor) => {
    const { reader } = await told();
    expect((await listNotices(sql, reader, { cursor })).items).toHaveLength(1);
  });

  test("shows only the fact once its subject is not public any more", async () => {
    const { reader, comments } = await told();
    await sql`update idea_comments set deleted_at = now() where id = ${comments[0]!.id}`;
    expect((await latestNotices(sql, reader, 5))[0]).toMatchObject({
      title: null,
      excerpt: "",
      actor: null,
    });
  });

  test("is one's own", async () => {
    const { writer } = await told();
    expect((await call(list, { url: "/notifications", as: writer })).body.items).toEqual([]);
    expect((await call(list, { url: "/notifications" })).location).toBe("/login?next=%2Fnotifications");
  });
});

describe("reading", () => {
  test("following a notice marks it read and leads to the thing", async () => {
    const { reader, comments } = await told();
    const [notice] = await latestNotices(sql, reader, 1);
    const answer = await call(openNotice, {
      url: `/notifications/${notice!.id}`,
      params: { id: notice!.id },
      as: reader,
    });
    expect(answer.location).toBe(`/comments/${comments[0]!.number}`);
    expect(await unread(reader)).toBe(0);
  });

  test("somebody else's notice does not exist", async () => {
    const { reader, writer } = await told();
    const [notice] = await latestNotices(sql, reader, 1);
    for (const id of [notice!.id, "rubbish"]) {
      expect(
        (await call(openNotice, { url: `/notifications/${id}`, params: { id }, as: writer })).status,
      ).toBe(404);
    }
    await call(read, { url: "/notifications/read", form: { id: notice!.id }, as: writer });
    expect(await unread(reader)).toBe(1);
  });

  test("all at once, and back again", async () => {
    const { reader } = await told(3);
    const [first] = await latestNotices(sql, reader, 1);
    await call(read, { url: "/notifications/read", form: { id: first!.id }, as: reader });
    expect(await unread(reader)).toBe(2);
    const answer = await call(read, {
      url: "/notifications/read",
      form: { next: "/notifications?show=unread" },
      as: reader,
    });
    expect(answer.location).toBe("/notifications?show=unread");
    expect(await unread(reader)).toBe(0);
    const flash = decodeURIComponent(answer.headers.get("set-cookie")!);
    const undo = /"undo":"([^"]+)"/.exec(flash)![1]!;
    await call(read, { url: undo, form: {}, as: reader });
    expect(await unread(reader)).toBe(2);
  });
});

describe("settings", () => {
  test("start with the defaults and keep what was ticked, for every kind", async () => {
    const member = await aMember();
    const before = await call(settings, { url: "/settings/notifications", as: member });
    expect(before.body.preferences).toContainEqual({ kind: "comment", inApp: true, byMail: false });
    await call(save, {
      url: "/settings/notifications",
      form: { "inApp[]": ["reply", "merge"], "byMail[]": ["comment"] },
      as: member,
    });
    const { body } = await call(settings, { url: "/settings/notifications", as: member });
    expect(body.preferences).toHaveLength(CHOSEN_REASONS.length);
    expect(
      body.preferences.filter((p: { inApp: boolean }) => p.inApp).map((p: { kind: string }) => p.kind),
    ).toEqual(["reply", "merge"]);
    expect(
      body.preferences.filter((p: { byMail: boolean }) => p.byMail).map((p: { kind: string }) => p.kind),
    ).toEqual(["comment"]);
    await call(save, { url: "/settings/notifications", form: {}, as: member });
    const [none] =
      await sql`select count(*)::int as n from notice_preferences where member_id = ${member.id} and (in_app or by_mail)`;
    expect(none!.n).toBe(0);
  });

  test("an unknown kind is refused", async () => {
    const answer = await call(save, {
      url: "/settings/notifications",
      form: { "inApp[]": ["everything"] },
      as: await aMember(),
    });
    expect(answer.status).toBe(422);
  });
});

describe("stopping mail", () => {
  const tokenFor = (member: { id: string }, scope: "reply" | "all" = "reply") =>
    unsubscribeToken(keyFor("unsubscribe"), { memberId: member.id, scope });
  const byMail = async (member: { id: string }) =>
    (
      await sql`select kind from notice_preferences where member_id = ${member.id} and not by_mail order by kind`
    ).map(({ kind }) => kind);

  test("looking at the page changes nothing; the mail program's request without a session does", async () => {
    const member = await aMember();
    const params = { token: tokenFor(member) };
    expect((await call(stopPage, { url: "/unsubscribe/x", params })).body).toEqual({ scope: "reply" });
    expect(await byMail(member)).toEqual([]);
    const answer = await call(stop, {
      url: "/unsubscribe/x",
      params,
      form: { "List-Unsubscribe": "One-Click" },
    });
    expect(answer).toMatchObject({ status: 200, body: { stopped: "reply" } });
    expect(await byMail(member)).toEqual(["reply"]);
  });

  test("all of it, keeping what is shown in the application", async () => {
    const member = await aMember();
    await sql`insert into notice_preferences values (${member.id}, 'reply', false, true)`;
    await call(stop, { url: "/unsubscribe/x", params: { token: tokenFor(member) }, form: { all: "1" } });
    expect(await byMail(member)).toHaveLength(CHOSEN_REASONS.length);
    expect(
      await sql`select in_app from notice_preferences where member_id = ${member.id} and kind = 'reply'`,
    ).toMatchObject([{ in_app: false }]);
    const manager = await aMember({ role: "product_manager" });
    const idea = await anIdea();
    await follow(idea.id, member);
    await aMove(idea, manager, { words: "Soon." });
    await drainLog();
    expect((await sql`select 1 from mails where member_id = ${member.id}`).length).toBe(0);
  });

  test.each(["", "x.y.z", "a.b.c.d"])("a broken link does nothing: %s", async (token) => {
    expect((await call(stopPage, { url: "/unsubscribe/x", params: { token } })).body).toEqual({
      scope: null,
    });
    expect((await call(stop, { url: "/unsubscribe/x", params: { token }, form: {} })).status).toBe(404);
  });

  test("a token for one person does not stop another's mail", async () => {
    const [ana, ben] = [await aMember(), await aMember()];
    const forged = tokenFor(ana).replace(ana.id, ben.id);
    expect((await call(stop, { url: "/unsubscribe/x", params: { token: forged }, form: {} })).status).toBe(
      404,
    );
  });
});
