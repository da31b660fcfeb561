import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { settleMonths } from "#app/domain/ambassadors/settle-months.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { createConnection } from "#app/domain/crm/create-connection.server.ts";
import { examine } from "#app/programs/doctor/command.ts";
import { webhookRules } from "#app/runtime/crm.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { databaseUrl, db, sql } from "#tests/support/database.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = `${ROOT}build/server/main.js`;
const VOTERS = 50;
const IDEAS = 20;
/** Requests under way at the same time. */
const AT_ONCE = 16;
/** Fixed, so that a failure can be had again; the machine's own haste moves the point anyway. */
const KILL_AFTER = 380;

const built = existsSync(MAIN);
if (!built)
  process.stdout.write("tests/programs/kill.test.ts is skipped: there is no build (npm run build).\n");

type Answered = { what: string; memberId: string; ideaId: string; value: number };

test.runIf(built)(
  "kill -9 among a thousand votes and acceptances loses and doubles nothing",
  { timeout: 120_000 },
  async () => {
    const receiver = await aWebhookReceiver();
    const manager = await aMember({ role: "product_manager" });
    const admin = await aMember({ role: "admin" });
    await createConnection(db, { ...webhookRules(), allowed: new Set(["127.0.0.1"]) }, admin, {
      id: newId(),
      name: "CRM",
      url: receiver.url,
    });
    const ideas: Awaited<ReturnType<typeof anIdea>>[] = [];
    for (let n = 0; n < IDEAS; n += 1)
      ideas.push(await anIdea({ by: await aLinkedAuthor(n), title: `Wish ${n}` }));
    const voters: { member: MemberActor; cookie: string }[] = [];
    for (let n = 0; n < VOTERS; n += 1) {
      const member = await aMember();
      voters.push({ member, cookie: await aSession(member.id) });
    }
    const managerCookie = await aSession(manager.id);

    const first = await startApp();
    const votes = voters.flatMap(({ member, cookie }, v) =>
      ideas.map((idea, n) => ({
        ...{ what: "vote", memberId: member.id, ideaId: idea.id, value: (v + n) % 5 === 0 ? -1 : 1 },
        send: (url: string) =>
          post(`${url}/ideas/${idea.ref}/vote`, cookie, { value: String((v + n) % 5 === 0 ? -1 : 1) }),
      })),
    );
    const acceptances = ideas.map((idea) => ({
      ...{ what: "accept", memberId: manager.id, ideaId: idea.id, value: 0 },
      send: (url: string) =>
        post(`${url}/ideas/${idea.ref}/status`, managerCookie, {
          to: "accepted",
          reason: "We take this on next spring.",
        }),
    }));
    const requests = mix(votes, acceptances);
    const confirmed: Answered[] = [];
    let answered = 0;
    await inParallel(requests, async ({ send, ...request }) => {
      if (first.killed()) return;
      const status = await send(first.url).catch(() => 0);
      if (status === 200 || status === 302) confirmed.push(request);
      else expect([0, 502], `${request.what} answered ${status}`).toContain(status);
      answered += 1;
      if (answered === KILL_AFTER) first.kill();
    });
    expect(confirmed.length).toBeGreaterThan(KILL_AFTER - AT_ONCE * 2);
    expect(confirmed.length).toBeLessThan(requests.length);

    const second = await startApp();
    expect(await missing(confirmed), "confirmed, but not in the database").toEqual([]);
    // What was not confirmed is sent again, as people do.
    const again = requests.filter(
      ({ ideaId, memberId }) => !confirmed.some((one) => one.ideaId === ideaId && one.memberId === memberId),
    );
    await inParallel(again, async ({ send }) => void (await send(second.url)));
    await passAMinute();
    await expect
      .poll(unfinished, { timeout: 60_000, interval: 250 })
      .toEqual({ jobs: 0, events: 0, deliveries: 0 });
    await second.stop();

    // The ideas were there before the event log: who wrote them is noted in the night.
    await settleMonths(db);
    expect((await examine(sql, { fix: false })).filter(({ differences }) => differences.length > 0)).toEqual(
      [],
    );
    expect(
      await sql`select 1 from idea_votes where idea_id in ${sql(ideas.map((idea) => idea.id))}`,
    ).toHaveLength(votes.length);
    expect(await duplicates()).toEqual([]);
    const steps = await sql<{ ideaId: string }[]>`
    select idea_id as "ideaId" from idea_timeline where to_status_id = 'accepted'`;
    expect(steps.map((step) => step.ideaId).sort()).toEqual(ideas.map((idea) => idea.id).sort());
    // A message may come twice, as after a lost answer; its id is what a receiver tells repeats by.
    const idsAbout = (title: string) =>
      new Set(
        receiver.received
          .filter(({ body }) => body.includes(`"${title}"`) && !isFields(body))
          .map(({ headers }) => headers["webhook-id"]),
      );
    expect(Object.fromEntries(ideas.map(({ title }) => [title, idsAbout(title).size]))).toEqual(
      Object.fromEntries(ideas.map(({ title }) => [title, 1])),
    );
  },
);

async function aLinkedAuthor(n: number) {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email, externalId: `KILL-${n}` });
  await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  return member;
}

/** A session as the sign-in leaves it; the cookie to send. */
async function aSession(memberId: string): Promise<string> {
  const token = randomBytes(20).toString("hex");
  const id = createHash("sha256").update(token).digest("base64url");
  await sql`insert into sessions (id, member_id, expires_at) values (${id}, ${memberId}, now() + interval '1 day')`;
  return `ruche_session=${token}`;
}

async function post(url: string, cookie: string, form: Record<string, string>): Promise<number> {
  const headers = { cookie, accept: "application/json", origin: new URL(url).origin };
  const answer = await fetch(url, {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Spreads the few among the many. */
function mix<T>(many: T[], few: T[]): T[] {
  const every = Math.floor(many.length / few.length);
  return many.flatMap((one, at) => (at % every === 0 && few[at / every] ? [few[at / every]!, one] : [one]));
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const item = items[next]!;
      next += 1;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function startApp() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: databaseUrl,
      SMTP_URL: "",
      RUCHE_BASE_URL: url,
      RUCHE_OUTGOING_ALLOW: "127.0.0.1",
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await gone;
  });
  await new Promise<void>((ready, fail) => {
    let said = "";
    child.stdout!.on("data", (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Ruche is ready")) ready();
    });
    child.once("exit", (code) => fail(new Error(`The app ended with ${code}:\n${said}`)));
  });
  return {
    url,
    kill: () => child.kill("SIGKILL"),
    killed: () => child.killed,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function missing(confirmed: Answered[]): Promise<Answered[]> {
  const votes = await sql<
    { key: string }[]
  >`select idea_id || ' ' || member_id || ' ' || value as key from idea_votes`;
  const accepted = await sql<{ id: string }[]>`select id from ideas where status_id = 'accepted'`;
  const cast = new Set(votes.map(({ key }) => key));
  const taken = new Set(accepted.map(({ id }) => id));
  return confirmed.filter((one) =>
    one.what === "vote" ? !cast.has(`${one.ideaId} ${one.memberId} ${one.value}`) : !taken.has(one.ideaId),
  );
}

const isFields = (body: string) => (JSON.parse(body) as { type: string }).type.includes("fields");

/** What was under way in the dead process is free again after a while; this is that while. */
async function passAMinute(): Promise<void> {
  // What is being worked on at this moment has no need of it; waiting for it could be waiting for each other.
  await sql`update crm_deliveries set leased_until = now(), next_attempt_at = now()
    where id in (select id from crm_deliveries where state = 'pending' order by id for update skip locked)`;
  await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`;
}

/** What still waits to be told. */
async function unfinished() {
  const [left] = await sql<{ jobs: number; events: number; deliveries: number }[]>`
    select (select count(*)::int from graphile_worker._private_jobs where run_at <= now()) as jobs,
      (select count(*)::int from events where position is null or position > (select min(position) from event_consumers)) as events,
      (select count(*)::int from crm_deliveries where state = 'pending' and kind = 'timeline_entry') as deliveries`;
  return left;
}

/** What one person or receiver was told more than once. */
const duplicates = () => sql`
  select 'notice' as what, count(*)::int as times from notices where timeline_id is not null
    group by member_id, timeline_id having count(*) > 1
  union all select 'mail', count(*)::int from mails group by to_address, template, values having count(*) > 1
  union all select 'delivery', count(*)::int from crm_deliveries where kind = 'timeline_entry'
    group by connection_id, contact_id, timeline_id having count(*) > 1`;
