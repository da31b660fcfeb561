import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { masked } from "#app/adapters/crm/masked.ts";
import { inPace } from "#app/adapters/crm/pace.ts";
import { guardedFetch } from "#app/adapters/guarded-fetch.server.ts";
import { retryAfterSeconds } from "#app/adapters/retry-after.ts";
import { CrmFailure } from "#app/domain/crm/port.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

const allowed = new Set(["127.0.0.1"]);

const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CrmFailure);
  return error as CrmFailure;
};

describe("a call", () => {
  test("has its status, its headers and its JSON; it is noted without query string and secrets", async () => {
    const { received, url } = await aWebhookReceiver(() => ({
      status: 201,
      headers: { "content-type": "application/json", "x-left": "7" },
      body: '{"id":"1","Email":"ada@example.com"}',
    }));
    const http = crmHttp({ allowed });
    const answer = await http.request({
      action: "write",
      method: "PATCH",
      url: `${url}/ada%40example.com?q=secret`,
      headers: { authorization: "Bearer very-secret" },
      body: { FirstName: "Ada", token: "very-secret", note: "call +33 6 12 34 56 78" },
    });
    expect(answer).toMatchObject({ status: 201, json: { id: "1", Email: "ada@example.com" } });
    expect(answer.headers["x-left"]).toBe("7");
    expect(received[0]!.headers).toMatchObject({
      authorization: "Bearer very-secret",
      "content-type": "application/json",
    });
    const [exchange, ...others] = http.takeExchanges();
    expect(others).toEqual([]);
    expect(exchange).toMatchObject({
      callId: answer.callId,
      action: "write",
      request: "PATCH /hook/a…%40e…",
      status: 201,
      failure: null,
      sent: { FirstName: "A…", token: "•••", note: "call +3…" },
      answer: { id: "1", Email: "a…@e…" },
    });
    expect(http.takeExchanges()).toEqual([]);
  });

  test("sends forms, whose codes and secrets are not noted", async () => {
    const { received, url } = await aWebhookReceiver(() => ({ status: 400, body: "no" }));
    const http = crmHttp({ allowed });
    const form = { grant_type: "authorization_code", code: "abc", client_secret: "xyz" };
    const answer = await http.request({ action: "sign_in", method: "POST", url, form });
    expect(answer).toMatchObject({ status: 400, json: null, text: "no" });
    expect(received[0]!.body).toBe("grant_type=authorization_code&code=abc&client_secret=xyz");
    expect(http.takeExchanges()[0]).toMatchObject({
      sent: { grant_type: "authorization_code", code: "•••", client_secret: "•••" },
      failure: "invalid_value",
      answer: "no",
    });
  });

  test("unpacks gzip, and stops at the limit counted after unpacking", async () => {
    const body = JSON.stringify({ text: "a".repeat(50_000) });
    const { url } = await aWebhookReceiver(() => ({
      status: 200,
      headers: { "content-encoding": "gzip" },
      body: gzipSync(body),
    }));
    const read = (maxBytes: number) =>
      crmHttp({ allowed, maxBytes }).request({ action: "find", method: "GET", url });
    expect((await read(100_000)).text).toBe(body);
    expect((await failureOf(read(10_000))).kind).toBe("too_large");
  });

  test("with half of an answer has no JSON", async () => {
    const { url } = await aWebhookReceiver(() => ({ status: 200, body: '[{"id":', cutAfter: true }));
    const answer = await crmHttp({ allowed }).request({ action: "find", method: "GET", url });
    expect(answer).toMatchObject({ status: 200, json: null, text: '[{"id":' });
  });

  test("without an answer says why: nobody there, too slow, a private network", async () => {
    const { url } = await aWebhookReceiver(() => "hang");
    const ask = (address: string, options = {}) => {
      const http = crmHttp({ allowed, ...options });
      return { http, failure: failureOf(http.request({ action: "check", method: "GET", url: address })) };
    };
    const slow = ask(url, { timeoutMs: 50 });
    expect((await slow.failure).kind).toBe("timeout");
    expect(slow.http.takeExchanges()[0]).toMatchObject({ status: null, failure: "timeout" });
    expect((await ask("http://127.0.0.1:1/").failure).kind).toBe("unreachable");
    expect(await ask(url, { allowed: new Set() }).failure).toMatchObject({ kind: "refused_address" });
    const inside = { resolve: async () => [{ address: "10.0.0.7" }] };
    expect((await ask("https://crm.example.com/", inside).failure).message).toBe("private_address");
  });

  test("keeps its connection, but to the address that was checked", async () => {
    const { received, port } = await aWebhookReceiver(() => ({ status: 200, body: "{}" }));
    let leadsTo = "127.0.0.1";
    const http = crmHttp({
      allowed: new Set(["crm.internal"]),
      resolve: async () => [{ address: leadsTo }],
    });
    const url = `http://crm.internal:${port}/`;
    const ask = () => http.request({ action: "check", method: "GET", url });
    await ask();
    await ask();
    expect(received[1]!.port).toBe(received[0]!.port);
    leadsTo = "127.0.0.2";
    expect((await failureOf(ask())).kind).toBe("unreachable");
    expect(received).toHaveLength(2);
  });
});

test("pace: no more than so many calls in any window, in the order in which they were asked for", async () => {
  let clock = 0;
  const waits: number[] = [];
  const pace = { key: crypto.randomUUID(), calls: 2, perMs: 1000 };
  const turn = () =>
    inPace(pace, {
      now: () => clock,
      wait: async (ms) => {
        waits.push(ms);
      },
    });
  await Promise.all([turn(), turn(), turn(), turn(), turn()]);
  expect(waits).toEqual([1000, 1000, 2000]);
  clock = 5000;
  await turn();
  expect(waits).toHaveLength(3);
});

test("masking keeps the shape, and what describes fields", () => {
  expect(
    masked({
      name: "Ada Lovelace",
      email: "ada@example.com",
      MobilePhone: "0612345678",
      access_token: "x",
      points: 3,
      since: "2026-05-30",
      error: { code: "0x80040237", message: "ada@example.com exists" },
      text: "Bearer 00Dxx0000000001!AQ.secret",
      ownerid: null,
      fields: [{ name: "Email", label: "E-mail", type: "email" }],
    }),
  ).toEqual({
    name: "A… L…",
    email: "a…@e…",
    MobilePhone: "0…",
    access_token: "•••",
    points: 3,
    since: "2026-05-30",
    error: { code: "0x80040237", message: "a…@e… exists" },
    text: "Bearer •••",
    ownerid: null,
    fields: [{ name: "Email", label: "E-mail", type: "email" }],
  });
  const cut = masked(Array.from({ length: 25 }, (_, at) => at)) as unknown[];
  expect(cut).toHaveLength(21);
  expect(cut[20]).toBe("… 5");
});

test("Retry-After comes as seconds or as a date", () => {
  const now = new Date("2026-05-01T10:00:00Z");
  expect(retryAfterSeconds("120", now)).toBe(120);
  expect(retryAfterSeconds("Fri, 01 May 2026 10:05:00 GMT", now)).toBe(300);
  for (const useless of [null, "", "soon", "0", "Fri, 01 May 2020 10:05:00 GMT"]) {
    expect(retryAfterSeconds(useless, now)).toBeUndefined();
  }
});

describe("fetch with the guard on", () => {
  test("posts, and gives a redirect back instead of following it", async () => {
    const { received, url } = await aWebhookReceiver((_request, nth) =>
      nth === 1
        ? { status: 200, body: '{"ok":true}' }
        : { status: 302, headers: { location: "http://10.0.0.1/" }, body: "" },
    );
    const fetch = guardedFetch(allowed);
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ a: "1" }) });
    expect(await answer.json()).toEqual({ ok: true });
    expect(received[0]).toMatchObject({ body: "a=1" });
    const redirect = await fetch(url, { redirect: "manual" });
    expect(redirect.status).toBe(302);
    expect(received).toHaveLength(2);
  });

  test("refuses private networks", async () => {
    const { received, url } = await aWebhookReceiver();
    await expect(guardedFetch(new Set())(url.replace("http:", "https:"))).rejects.toThrow("private_address");
    expect(received).toEqual([]);
  });
});
