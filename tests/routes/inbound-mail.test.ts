import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { writeToCustomer } from "#app/domain/cases/write-to-customer.server.ts";
import { action as inbound } from "#app/routes/inbound.mail.ts";
import { loader as file } from "#app/routes/uploads.$.ts";
import { members } from "#db/schema/accounts.ts";
import { caseMessages, cases } from "#db/schema/cases.ts";
import { uploads } from "#db/schema/community.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aCase } from "#tests/support/factories/case.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const SECRET = "a-secret-for-mail-that-comes-in";
vi.hoisted(() => {
  process.env.INBOUND_MAIL_ADDRESS = "cases@in.example.com";
  process.env.INBOUND_MAIL_SECRET = "a-secret-for-mail-that-comes-in";
});

type Mail = { from: string; to: string; id?: string; headers?: string[]; body?: string; type?: string };

const raw = ({
  from,
  to,
  id = "<1@example.com>",
  headers = [],
  body = "It works now.",
  type = "text/plain",
}: Mail) =>
  [`From: ${from}`, `To: ${to}`, `Message-ID: ${id}`, "Subject: Re: The lamp", "MIME-Version: 1.0"]
    .concat(`Content-Type: ${type}`, headers, "", body)
    .join("\r\n");

const post = (body: string | Uint8Array<ArrayBuffer>, authorization = `Bearer ${SECRET}`) =>
  call(inbound, {
    url: "/inbound/mail",
    body,
    headers: { authorization, "content-type": "message/rfc822", "content-length": String(body.length) },
  });

const messages = () =>
  db.select().from(caseMessages).where(eq(caseMessages.via, "mail")).orderBy(caseMessages.id);
const rowOf = async (number: number) => (await db.select().from(cases).where(eq(cases.number, number)))[0]!;

let one: Awaited<ReturnType<typeof aCase>>;
let agent: Awaited<ReturnType<typeof aMember>>;
/** Where the customer's mail program would send an answer. */
let replyTo: string;

beforeEach(async () => {
  agent = await aMember({ role: "agent" });
  one = await aCase();
  await writeToCustomer(db, agent, { number: one.number, body: "Hold the button.", wait: true });
  await drain();
  const [mail] = await sql<{ headers: Record<string, string> }[]>`
    select headers from mails where template = 'case-update' and to_address = ${one.customer.email}`;
  replyTo = mail!.headers["Reply-To"]!;
});

test("what an agent writes can be answered: to one address per case and customer", async () => {
  expect(replyTo).toMatch(new RegExp(`^cases\\+${one.number}-[0-9a-f]{24}@in\\.example\\.com$`));
  const other = await aCase({ by: one.customer });
  await writeToCustomer(db, agent, { number: other.number, body: "Hello." });
  await drain();
  const all = await sql<
    { to: string }[]
  >`select distinct headers->>'Reply-To' as to from mails where template = 'case-update'`;
  expect(all).toHaveLength(2);
});

describe("a mail from the customer", () => {
  test("is their message in the case, without what it answers, and ends the waiting", async () => {
    const body =
      "It is the red one.\r\n\r\nOn Mon, 5 Jan 2026, Team <x@example.com> wrote:\r\n> Hold the button.";
    const from = `Customer <${one.customer.email.toUpperCase()}>`;
    expect(await post(raw({ from, to: replyTo.toUpperCase(), body }))).toMatchObject({
      status: 200,
      body: { outcome: "kept" },
    });
    expect(await messages()).toMatchObject([
      { kind: "customer", authorId: one.customer.id, source: "It is the red one.", sender: null },
    ]);
    expect(await rowOf(one.number)).toMatchObject({ state: "open", waitingSince: null });
    expect((await recorded("case.message_posted")).at(-1)).toMatchObject({
      caseId: one.id,
      authorId: one.customer.id,
      toCustomer: false,
    });
  });

  test("sent twice, also at once, is one message", async () => {
    const mail = raw({ from: one.customer.email, to: replyTo });
    const outcomes = (await Promise.all([post(mail), post(mail), post(mail)])).map(
      ({ body }) => body.outcome,
    );
    expect(outcomes.sort()).toEqual(["kept", "repeated", "repeated"]);
    expect((await post(mail)).body).toEqual({ outcome: "repeated" });
    expect(await messages()).toHaveLength(1);
  });

  test("with characters that no database takes is kept without them", async () => {
    const body = "It is\u0000 the red one.";
    expect(await post(raw({ from: one.customer.email, to: replyTo, body }))).toMatchObject({
      body: { outcome: "kept" },
    });
    expect((await messages())[0]!.source).toBe("It is the red one.");
  });

  test("opens again what was settled", async () => {
    await resolveCase(db, agent, { number: one.number });
    await post(raw({ from: one.customer.email, to: replyTo, body: "It blinks again." }));
    expect(await rowOf(one.number)).toMatchObject({ state: "open", resolvedAt: null });
    expect(await recorded("case.reopened")).toHaveLength(1);
  });

  test("brings pictures and files along, for the participants only; what is of no known kind is named", async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const part = (type: string, name: string, bytes: Buffer) =>
      `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${bytes.toString("base64")}`;
    const body = [
      "--b\r\nContent-Type: text/plain\r\n\r\nSee these.",
      part("image/png", "photo.png", png),
      part("text/plain", "log.txt", Buffer.from("started")),
      part("application/x-msdownload", "tool.exe", Buffer.from("MZ")),
      "--b--",
    ].join("\r\n");
    await post(raw({ from: one.customer.email, to: replyTo, type: "multipart/mixed; boundary=b", body }));
    const kept = await db.select().from(uploads).orderBy(uploads.id);
    expect(kept).toMatchObject([
      { caseId: one.id, ownerId: one.customer.id, kind: "attachment" },
      { caseId: one.id, ownerId: one.customer.id, kind: "file", name: "log.txt" },
    ]);
    const [message] = await messages();
    expect(message!.source).toBe(
      `See these.\n\n![photo](/uploads/${kept[0]!.storageKey})\n\n[log.txt](/uploads/${kept[1]!.storageKey})\n\n\\[tool.exe\\]`,
    );
    const get = (as?: { id: string }) =>
      call(file, { url: `/uploads/${kept[0]!.storageKey}`, params: { "*": kept[0]!.storageKey }, as });
    expect((await get(one.customer)).status).toBe(200);
    expect((await get(agent)).status).toBe(200);
    expect((await get(await aMember({ role: "moderator" }))).status).toBe(404);
    expect((await get()).status).toBe(404);
  });
});

describe("a mail that is not the customer's", () => {
  test("from another address is a note for agents, with where it came from, and the names of its files", async () => {
    expect((await post(raw({ from: "Eve <eve@evil.example>", to: replyTo }))).body).toEqual({
      outcome: "kept_as_note",
    });
    expect(await messages()).toMatchObject([
      { kind: "note", authorId: null, sender: "eve@evil.example", source: "It works now." },
    ]);
    expect((await rowOf(one.number)).state).toBe("waiting");
  });

  test("from an address that was never confirmed is a note too", async () => {
    await db.update(members).set({ emailVerifiedAt: null }).where(eq(members.id, one.customer.id));
    expect((await post(raw({ from: one.customer.email, to: replyTo }))).body).toEqual({
      outcome: "kept_as_note",
    });
  });

  test("with another case's token, a wrong one or none is not ours", async () => {
    const other = await aCase();
    for (const to of [
      replyTo.replace(`+${one.number}-`, `+${other.number}-`),
      replyTo.replace(/-[0-9a-f]{4}/, "-ffff"),
      "cases@in.example.com",
      "cases+999999999-aaaaaaaaaaaaaaaaaaaaaaaa@in.example.com",
      replyTo.replace("in.example.com", "out.example.com"),
    ]) {
      expect((await post(raw({ from: one.customer.email, to }))).body).toEqual({ outcome: "not_ours" });
    }
    expect(await messages()).toEqual([]);
  });

  test("written by a machine is left out", async () => {
    const headers = ["Auto-Submitted: auto-replied"];
    expect((await post(raw({ from: one.customer.email, to: replyTo, headers }))).body).toEqual({
      outcome: "automatic",
    });
    expect(await messages()).toEqual([]);
  });
});

describe("who may post", () => {
  test("only with the secret", async () => {
    const mail = raw({ from: one.customer.email, to: replyTo });
    for (const authorization of ["", "Bearer", `Bearer ${SECRET}x`, `Basic ${SECRET}`]) {
      expect(await post(mail, authorization)).toMatchObject({
        status: 401,
        body: { outcome: "wrong_secret" },
      });
    }
    expect(await messages()).toEqual([]);
  });

  test("not more than ten megabytes, and nothing that is no mail", async () => {
    expect((await post(new Uint8Array(10 * 1024 * 1024 + 1).fill(97))).status).toBe(413);
    expect((await post("")).status).toBe(422);
  });
});
