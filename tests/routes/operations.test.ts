import { describe, expect, test } from "vitest";
import { mailPage } from "#app/domain/notifications/mail-queries.server.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { loader as jobs } from "#app/routes/admin.jobs._index.tsx";
import { action as discard } from "#app/routes/admin.jobs.$id.discard.ts";
import { action as retry } from "#app/routes/admin.jobs.$id.retry.ts";
import { loader as mails } from "#app/routes/admin.mails._index.tsx";
import { loader as oneMail } from "#app/routes/admin.mails.$id._index.tsx";
import { loader as html } from "#app/routes/admin.mails.$id.html.ts";
import { action as retryMail } from "#app/routes/admin.mails.$id.retry.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/notice.ts";

const brand = { name: "Ruche", baseUrl: "http://localhost:3000", accent: "#1b4c98" };

async function aResetMail(to = "zoe@example.com", key = `reset:${to}`) {
  await queueMail(db, {
    dedupeKey: key,
    memberId: null,
    to,
    locale: "en",
    template: "reset-password",
    values: { name: "<Zoé>", path: "/reset-password/s3cret", hours: 2 },
  });
  return (await sql<{ id: string }[]>`select id from mails where dedupe_key = ${key}`)[0]!.id;
}
const audit = async () =>
  (await sql`select action from audit_entries order by id`).map(({ action }) => action);

describe("the outbox", () => {
  test("without a mail server a person can go on: the mail is kept with its link", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aResetMail();
    await drain();
    const list = await call(mails, { url: "/admin/mails", as: admin });
    expect(list.body.items).toMatchObject([
      { id, subject: "Choose a new password", state: "kept", to: "zoe@example.com" },
    ]);
    expect(list.body.leaves).toBe(false);
    const { body } = await call(oneMail, { url: `/admin/mails/${id}`, params: { id }, as: admin });
    expect(body.text).toContain("http://localhost:3000/reset-password/s3cret");
  });

  test("with a mail server the link is for the recipient only, before and after sending", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aResetMail();
    const page = await mailPage(sql, admin, brand, { id, hideSecrets: true });
    expect(page.hidden).toBe(true);
    expect(JSON.stringify(page)).not.toContain("s3cret");
  });

  test("as HTML it is a page of its own that can run nothing", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aResetMail();
    const { body, headers } = await call<string>(html, {
      url: `/admin/mails/${id}/html`,
      params: { id },
      as: admin,
    });
    expect(body).toContain("&lt;Zoé&gt;");
    expect(body).not.toMatch(/<img|<script|src=/);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  test("filters by state and by how the address begins; a percent sign is a percent sign", async () => {
    const admin = await aMember({ role: "admin" });
    const zoe = await aResetMail("zoe@example.com");
    await aResetMail("adam@example.com");
    await sql`update mails set state = 'failed' where id = ${zoe}`;
    const found = async (query: string) =>
      (await call(mails, { url: `/admin/mails?${query}`, as: admin })).body.items.map(
        ({ to }: { to: string }) => to,
      );
    expect(await found("state=failed")).toEqual(["zoe@example.com"]);
    expect(await found("to=ADA")).toEqual(["adam@example.com"]);
    expect(await found("to=%25")).toEqual([]);
    expect(await found("state=rubbish&after=rubbish")).toHaveLength(2);
  });

  test("is read newest first, page after page, whatever the ids: those of most mails are random", async () => {
    const admin = await aMember({ role: "admin" });
    await sql`
      insert into mails (id, dedupe_key, to_address, template, locale, created_at)
      select gen_random_uuid(), 'mail:' || n, 'n' || n || '@example.com', 'gone', 'en',
        '2026-03-01T00:00:00Z'::timestamptz + n * interval '1 microsecond' from generate_series(1, 45) n`;
    const read: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const { body } = await call(mails, { url: `/admin/mails?after=${after}`, as: admin });
      read.push(...body.items.map(({ to }: { to: string }) => to));
      after = body.next as string | null;
    }
    expect(read).toEqual(Array.from({ length: 45 }, (_, at) => `n${45 - at}@example.com`));
  });

  test("a failed mail gets a fresh start, once; one that left does not", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aResetMail();
    await sql`delete from graphile_worker._private_jobs`;
    await sql`update mails set state = 'failed', attempts = 11, last_error = 'no' where id = ${id}`;
    const answer = await call(retryMail, {
      url: `/admin/mails/${id}/retry`,
      params: { id },
      form: {},
      as: admin,
    });
    expect(answer.location).toBe(`/admin/mails/${id}`);
    expect(await waitingJobs()).toMatchObject([{ task_identifier: "send-mail", payload: { mailId: id } }]);
    await drain();
    expect(await sql`select state, attempts, last_error from mails`).toMatchObject([
      { state: "kept", attempts: 1, last_error: null },
    ]);
    const again = await call(retryMail, {
      url: `/admin/mails/${id}/retry`,
      params: { id },
      form: {},
      headers: { accept: "application/json" },
      as: admin,
    });
    expect(again).toMatchObject({ status: 409, body: { code: "mail_gone" } });
    expect(await audit()).toEqual(["mail.retried"]);
  });

  test("is for admins", async () => {
    const id = await aResetMail();
    for (const role of ["member", "moderator", "product_manager", "agent"] as const) {
      const as = await aMember({ role });
      expect((await call(mails, { url: "/admin/mails", as })).status).toBe(403);
      expect((await call(html, { url: `/admin/mails/${id}/html`, params: { id }, as })).status).toBe(403);
      expect((await call(jobs, { url: "/admin/jobs", as })).status).toBe(403);
    }
    const admin = await aMember({ role: "admin" });
    expect((await call(oneMail, { url: "/admin/mails/x", params: { id: "x" }, as: admin })).status).toBe(404);
  });
});

describe("the queue", () => {
  async function aDeadJob() {
    await sql`select graphile_worker.add_job('prune', '{}'::json, max_attempts := 3)`;
    const [job] = await sql<
      { id: string }[]
    >`update graphile_worker._private_jobs set attempts = 3, last_error = 'boom' returning id::text`;
    return job!.id;
  }

  test("shows what failed for good, what waits, and how far the readers of the log are", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aDeadJob();
    await aResetMail();
    await sql`insert into event_consumers (name) values ('notices')`;
    await aMove(await anIdea(), admin);
    await sql`update events set position = 1`;
    await aMove(await anIdea(), admin);
    const { body } = await call(jobs, { url: "/admin/jobs", as: admin });
    expect(body.items).toMatchObject([{ id, task: "prune", state: "dead", attempts: 3, lastError: "boom" }]);
    expect(body.counts).toEqual({ dead: 1, retrying: 0, running: 0, waiting: 1 });
    expect(body.readers).toMatchObject([{ name: "notices", backlog: 1, oldest: expect.any(Date) }]);
    expect(body.unplaced).toBe(1);
  });

  test("a dead job starts again with all its attempts", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aDeadJob();
    await call(retry, { url: `/admin/jobs/${id}/retry`, params: { id }, form: {}, as: admin });
    expect(await sql`select attempts from graphile_worker.jobs`).toMatchObject([{ attempts: 0 }]);
    expect(await audit()).toEqual(["job.retried"]);
  });

  test("discarded, it is gone; one that may still succeed, or runs, is not", async () => {
    const admin = await aMember({ role: "admin" });
    const id = await aDeadJob();
    const asked = {
      url: `/admin/jobs/${id}/discard`,
      params: { id },
      form: {},
      headers: { accept: "application/json" },
      as: admin,
    };
    await sql`update graphile_worker._private_jobs set attempts = 1`;
    expect(await call(discard, asked)).toMatchObject({ status: 409, body: { code: "job_gone" } });
    await sql`update graphile_worker._private_jobs set attempts = 3, locked_at = now(), locked_by = 'w'`;
    expect((await call(discard, asked)).status).toBe(409);
    expect((await call(retry, asked)).status).toBe(409);
    await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null`;
    expect((await call(discard, asked)).status).toBe(200);
    expect(await waitingJobs()).toEqual([]);
    expect(await audit()).toEqual(["job.discarded"]);
  });
});
