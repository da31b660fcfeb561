import { describe, expect, onTestFinished, test } from "vitest";
import { createKeptMailer } from "#app/adapters/kept-mailer.server.ts";
import { createSmtpMailer } from "#app/adapters/smtp-mailer.server.ts";
import { deliverMail, MailDelayed } from "#app/domain/notifications/deliver-mail.server.ts";
import { MAIL_ATTEMPTS } from "#app/domain/notifications/mail-job.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { readUnsubscribeToken } from "#app/domain/notifications/unsubscribe-token.server.ts";
import type { Mailer } from "#app/mail/mailer.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aComment, aMove, follow } from "#tests/support/factories/notice.ts";
import { anSmtpServer, headerOf } from "#tests/support/fakes/smtp.ts";

const brand = { name: "Café Commun", baseUrl: "https://ideas.example.com", accent: "#1b4c98" };
const unsubscribeKey = Buffer.alloc(32, 7);
const kept = createKeptMailer({ log: () => {}, showLinks: false });

const smtp = (url: string) => {
  const mailer = createSmtpMailer(url, "Café Commun <hello@example.com>");
  onTestFinished(() => mailer.close());
  return mailer;
};
const deliver = (mailer: Mailer, mailId: string) =>
  deliverMail({ db, sql }, { mailer, brand, unsubscribeKey }, { mailId });

async function aMail(dedupeKey = "reset:1") {
  const member = await aMember();
  await db.transaction((tx) =>
    queueMail(tx, {
      dedupeKey,
      memberId: member.id,
      to: member.email,
      locale: "fr",
      template: "reset-password",
      values: { name: "Zoé", path: "/reset-password/s3cret", hours: 2 },
    }),
  );
  return mailOf(dedupeKey);
}
type Row = {
  id: string;
  state: string;
  attempts: number;
  lastError: string | null;
  subject: string;
  values: Record<string, unknown>;
  sentAt: Date | null;
  to: string;
};
async function mailOf(key: string) {
  const [row] = await sql<
    Row[]
  >`select id, state, attempts, last_error as "lastError", subject, values, sent_at as "sentAt", to_address as to from mails where dedupe_key = ${key}`;
  return row!;
}
const theMail = async () =>
  (
    await sql<
      Row[]
    >`select id, state, attempts, last_error as "lastError", subject, values, sent_at as "sentAt", to_address as to from mails`
  )[0]!;

describe("the queue", () => {
  test("writes a mail and its job once per reason, and neither when the change fails", async () => {
    await aMail();
    await aMail();
    await expect(
      db.transaction(async (tx) => {
        await queueMail(tx, {
          dedupeKey: "x",
          memberId: null,
          to: "a@example.com",
          locale: "en",
          template: "password-changed",
          values: { name: "A" },
        });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    const [counts] =
      await sql`select (select count(*)::int from mails) as mails, (select count(*)::int from graphile_worker.jobs) as jobs`;
    expect(counts).toEqual({ mails: 1, jobs: 1 });
  });
});

describe("through SMTP", () => {
  test("accepted: sent, in the person's language, text and HTML, the link gone from the outbox", async () => {
    const server = await anSmtpServer();
    const mail = await aMail();
    await deliver(smtp(server.url), mail.id);
    const after = await mailOf("reset:1");
    expect(after).toMatchObject({
      state: "sent",
      attempts: 1,
      lastError: null,
      subject: "Choisissez un nouveau mot de passe",
    });
    expect(after.sentAt).toBeInstanceOf(Date);
    expect(JSON.stringify(after.values)).not.toContain("s3cret");
    const [{ raw, to }] = server.received as [{ raw: string; to: string[] }];
    expect(to).toEqual([mail.to]);
    expect(raw).toContain("multipart/alternative");
    expect(raw).toContain("s3cret");
    expect(headerOf(raw, "Auto-Submitted")).toBe("auto-generated");
    await deliver(smtp(server.url), mail.id);
    expect(server.received).toHaveLength(1);
  });

  test("4xx: waits, says why, and leaves at the next attempt", async () => {
    const server = await anSmtpServer("busy");
    const mail = await aMail();
    const mailer = smtp(server.url);
    await expect(deliver(mailer, mail.id)).rejects.toThrow(MailDelayed);
    expect(await mailOf("reset:1")).toMatchObject({
      state: "queued",
      attempts: 1,
      lastError: expect.stringContaining("451"),
    });
    await deliver(mailer, mail.id);
    expect(await mailOf("reset:1")).toMatchObject({ state: "sent", attempts: 2, lastError: null });
  });

  test.each(["refuse", "refuseRecipient"] as const)(
    "5xx (%s): failed at once, no further attempt",
    async (reply) => {
      const server = await anSmtpServer(reply);
      const mail = await aMail();
      await deliver(smtp(server.url), mail.id);
      expect(await mailOf("reset:1")).toMatchObject({
        state: "failed",
        attempts: 1,
        lastError: expect.stringMatching(/55[04]/),
      });
    },
  );

  test("a connection lost after the mail was taken: sent again as the same message", async () => {
    const server = await anSmtpServer("drop");
    const mail = await aMail();
    const mailer = smtp(server.url);
    await expect(deliver(mailer, mail.id)).rejects.toThrow(MailDelayed);
    await deliver(mailer, mail.id);
    expect(await mailOf("reset:1")).toMatchObject({ state: "sent", attempts: 2 });
    const ids = server.received.map(({ raw }) => headerOf(raw, "Message-ID"));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@ideas\.example\.com>$/);
  });

  test("a refused login is our own mistake: the mail waits for it to be mended", async () => {
    const server = await anSmtpServer();
    const mail = await aMail();
    await expect(deliver(smtp(`smtp://me:wrong@127.0.0.1:${server.port}`), mail.id)).rejects.toThrow(
      MailDelayed,
    );
    expect((await mailOf("reset:1")).state).toBe("queued");
  });

  test("out of attempts: failed, and the queue is not asked again", async () => {
    const mail = await aMail();
    await sql`update mails set attempts = ${MAIL_ATTEMPTS - 1} where id = ${mail.id}`;
    await deliver({ send: () => Promise.reject(new Error("nobody there")) }, mail.id);
    expect(await mailOf("reset:1")).toMatchObject({
      state: "failed",
      attempts: MAIL_ATTEMPTS,
      lastError: "nobody there",
    });
  });
});

describe("without SMTP", () => {
  test("kept whole in the outbox; the log has a masked address, and the link only where asked", async () => {
    const lines: unknown[] = [];
    const mail = await aMail();
    await deliver(createKeptMailer({ log: (fields) => lines.push(fields), showLinks: true }), mail.id);
    expect(await mailOf("reset:1")).toMatchObject({
      state: "kept",
      values: { path: "/reset-password/s3cret" },
    });
    expect(lines).toEqual([
      {
        to: `${mail.to[0]}…@example.com`,
        subject: "Choisissez un nouveau mot de passe",
        link: "https://ideas.example.com/reset-password/s3cret",
      },
    ]);
    await aMail("reset:2");
    await deliver(
      createKeptMailer({ log: (fields) => lines.push(fields), showLinks: false }),
      (await mailOf("reset:2")).id,
    );
    expect(JSON.stringify(lines[1])).not.toContain("s3cret");
  });
});

describe("a notice", () => {
  async function aNotice(words = "We do **this** in spring.") {
    const manager = await aMember({ role: "product_manager", displayName: "Maud" });
    const reader = await aMember({ locale: "fr" });
    const idea = await anIdea({ title: "Un mode sombre" });
    await follow(idea.id, reader);
    const move = await aMove(idea, manager, { words, to: "planned" });
    await drainLog();
    return { reader, idea, manager, ...move, mail: await theMail() };
  }

  test("is written when it leaves, with its words, and can be stopped by one click", async () => {
    const server = await anSmtpServer();
    const { mail, reader } = await aNotice();
    await deliver(smtp(server.url), mail.id);
    const raw = server.received[0]!.raw;
    expect((await theMail()).subject).toBe("Planifiée\u202f: «\u202fUn mode sombre\u202f»");
    expect((await theMail()).values).toMatchObject({ words: "We do this in spring.", actor: "Maud" });
    expect(headerOf(raw, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    const token = /unsubscribe\/([^>]+)>/.exec(headerOf(raw, "List-Unsubscribe")!)![1]!;
    expect(readUnsubscribeToken(unsubscribeKey, token)).toEqual({
      memberId: reader.id,
      scope: "official_response",
    });
    expect(readUnsubscribeToken(Buffer.alloc(32, 8), token)).toBeNull();
  });

  const reasons: [string, (made: Awaited<ReturnType<typeof aNotice>>) => Promise<unknown>][] = [
    ["the idea was hidden", ({ idea }) => sql`update ideas set visibility = 'hidden' where id = ${idea.id}`],
    [
      "the move was taken back",
      ({ timelineId }) => sql`update idea_timeline set undone_at = now() where id = ${timelineId}`,
    ],
    [
      "the person left",
      ({ reader }) => sql`update members set closed_at = now(), email = null where id = ${reader.id}`,
    ],
    [
      "the person does not want it",
      ({ reader }) =>
        sql`insert into notice_preferences values (${reader.id}, 'official_response', true, false)`,
    ],
  ];
  test.each(reasons)("is dropped when %s", async (_name, happen) => {
    const made = await aNotice();
    await happen(made);
    await deliver(kept, made.mail.id);
    expect((await theMail()).state).toBe("dropped");
  });

  test("is dropped when its comment was deleted", async () => {
    const [reader, writer] = [await aMember(), await aMember()];
    const idea = await anIdea();
    const comment = await aComment(idea, writer, { mentions: [reader] });
    await drainLog();
    await sql`update idea_comments set deleted_at = now() where id = ${comment.id}`;
    await deliver(kept, (await theMail()).id);
    expect((await theMail()).state).toBe("dropped");
  });

  test("goes to the address the person has now", async () => {
    const { mail, reader } = await aNotice();
    await sql`update members set email = 'new@example.com' where id = ${reader.id}`;
    await deliver(kept, mail.id);
    expect((await theMail()).to).toBe("new@example.com");
  });
});
