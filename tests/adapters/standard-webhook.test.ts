import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { standardWebhook } from "#app/adapters/crm/standard-webhook.server.ts";
import { isPublicAddress } from "#app/adapters/public-address.server.ts";
import type { Crm, TimelineEntry } from "#app/domain/crm/port.ts";
import { newSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

const LOCAL = new Set(["127.0.0.1"]);
const contact = { id: "c", externalId: "C-1", email: "ada@example.com" };
const key = { id: "01900000-0000-7000-8000-000000000001", at: new Date("2026-05-01T10:00:00Z") };
const entry = {
  kind: "accepted",
  role: "author",
  title: "Dark mode",
  url: "https://ideas.example.com/ideas/1",
  reason: "",
  occurredAt: "2026-05-01T10:00:00Z",
} as const;

const target = { communityId: "m", remoteId: null, keyed: false, create: null };
const write = { contact, target, key };

type Options = Partial<Parameters<typeof standardWebhook>[0]>;
const hook = (url: string, options: Options = {}) =>
  standardWebhook({ url, secrets: [newSecret()], allowed: LOCAL, ...options });

/** What becomes of one message. */
async function tell(crm: Crm, told: Partial<TimelineEntry> = {}) {
  const [outcome] = await crm.addEntries([{ ...write, entry: { ...entry, ...told } }]);
  const { trace: _, ...rest } = outcome!;
  return rest;
}

describe("a message", () => {
  test("is signed with every active secret, under an id that repeats keep", async () => {
    const { received, url } = await aWebhookReceiver();
    const [next, previous] = [newSecret(), newSecret()];
    const crm = hook(url, { secrets: [next, previous] });
    await tell(crm);
    await tell(crm);
    for (const { headers, body } of received) {
      for (const secret of [next, previous]) {
        expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
          type: "contact.milestone_reached",
          timestamp: "2026-05-01T10:00:00.000Z",
          data: {
            contact: { id: "c", external_id: "C-1", email: "ada@example.com" },
            entry: {
              kind: "accepted",
              role: "author",
              title: "Dark mode",
              url: entry.url,
              reason: "",
              occurred_at: entry.occurredAt,
            },
          },
        });
      }
      expect(() => new Webhook(newSecret()).verify(body, headers as Record<string, string>)).toThrow();
      expect(headers["webhook-id"]).toBe(key.id);
      expect(headers["content-type"]).toBe("application/json");
    }
  });

  test("that clears names no address", async () => {
    const { received, url } = await aWebhookReceiver();
    await hook(url).clear([{ contact, target, key, fields: [], entryKeys: [] }]);
    expect(JSON.parse(received[0]!.body).data).toEqual({ contact: { id: "c", external_id: "C-1" } });
  });

  test("of 20 kB or more is not sent", async () => {
    const { received, url } = await aWebhookReceiver();
    const outcome = await tell(hook(url), { reason: "é".repeat(10_000) });
    expect(outcome).toEqual({ giveUp: true, kind: "too_large", reason: "too_large" });
    expect(received).toHaveLength(0);
  });
});

describe("messages", () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...write, values: { nth: n } }));

  test("go out a few at a time, with outcomes in their order", async () => {
    const { received, url } = await aWebhookReceiver(({ body }) => ({
      status: (JSON.parse(body).data.fields.nth as number) % 5 === 3 ? 422 : 204,
    }));
    const outcomes = await hook(url).writeFields(many(12));
    expect(received).toHaveLength(12);
    expect(outcomes.map((outcome) => "ok" in outcome)).toEqual(
      many(12).map(({ values }) => values.nth % 5 !== 3),
    );
  });

  test("stop going out when nobody is let in", async () => {
    const { received, url } = await aWebhookReceiver(() => ({ status: 401 }));
    const outcomes = await hook(url).writeFields(many(40));
    expect(received.length).toBeLessThan(10);
    expect(outcomes).toHaveLength(40);
    expect(outcomes.every((outcome) => "retry" in outcome && outcome.whole)).toBe(true);
  });

  test("are noted with the person masked", async () => {
    const { url } = await aWebhookReceiver(() => ({ status: 422, body: "ada@example.com is unknown" }));
    const crm = hook(`${url}?key=s3cret`);
    const [outcome] = await crm.addEntries([{ ...write, entry }]);
    const [exchange, ...others] = crm.takeExchanges();
    expect(others).toEqual([]);
    expect(exchange).toMatchObject({
      callId: outcome!.trace!.callId,
      action: "entry",
      request: "POST /hook",
      status: 422,
      failure: "invalid_value",
    });
    expect(JSON.stringify(exchange)).not.toMatch(/ada@example|s3cret|whsec/);
    expect(crm.takeExchanges()).toEqual([]);
  });

  test("of a test say how it went", async () => {
    const { received, url } = await aWebhookReceiver((_request, nth) => ({ status: nth === 1 ? 200 : 500 }));
    expect(await hook(url).check(key)).toEqual([{ what: "reach", ok: true, detail: "" }]);
    expect(await hook(url).check(key)).toEqual([{ what: "reach", ok: false, detail: "http_500" }]);
    expect(JSON.parse(received[0]!.body)).toMatchObject({ type: "connection.tested", data: {} });
  });
});

describe("an answer", () => {
  const answered = async (status: number, headers: Record<string, string> = {}, body = "") => {
    const { url } = await aWebhookReceiver(() => ({ status, headers, body }));
    return tell(hook(url, { now: () => new Date("2026-05-01T10:00:00Z") }));
  };

  test.each([200, 201, 202, 204, 299])("%i is a success", async (status) => {
    expect(await answered(status)).toEqual({ ok: true });
  });

  test.each([
    [401, "credentials"],
    [403, "permission"],
    [404, "not_found"],
  ])("%i shuts the door on everything, until somebody mends it", async (status, kind) => {
    expect(await answered(status)).toEqual({ retry: true, kind, reason: `http_${status}`, whole: true });
  });

  test("500 is tried again", async () => {
    expect(await answered(500)).toEqual({ retry: true, kind: "server_error", reason: "http_500" });
  });

  test.each([
    [400, "invalid_value"],
    [413, "too_large"],
    [422, "invalid_value"],
  ])("%i will never be taken", async (status, kind) => {
    expect(await answered(status, {}, "no field\n  x")).toEqual({
      giveUp: true,
      kind,
      reason: `http_${status} no field x`,
    });
  });

  test("410 ends the connection", async () => {
    expect(await answered(410)).toEqual({ giveUp: true, kind: "gone", reason: "http_410", disable: true });
  });

  test("429 and 503 say for how long, in seconds or as a date; without, it is half a minute", async () => {
    expect(await answered(429, { "retry-after": "120" })).toMatchObject({ retry: true, afterSeconds: 120 });
    const date = "Fri, 01 May 2026 10:05:00 GMT";
    expect(await answered(503, { "retry-after": date })).toMatchObject({ retry: true, afterSeconds: 300 });
    expect(await answered(503, { "retry-after": "soon" })).toMatchObject({ retry: true, afterSeconds: 30 });
    expect(await answered(502)).toMatchObject({ retry: true, afterSeconds: 30 });
  });

  test("with a redirect is a failure, and not followed", async () => {
    const { received, url } = await aWebhookReceiver((_request, nth) =>
      nth === 1 ? { status: 307, headers: { location: "/elsewhere" } } : { status: 200 },
    );
    expect(await tell(hook(url))).toMatchObject({ retry: true, reason: "http_307" });
    expect(received).toHaveLength(1);
  });

  test("that never comes is given up after the time allowed", async () => {
    const { url } = await aWebhookReceiver(() => "hang");
    const outcome = await tell(hook(url, { timeoutMs: 50 }));
    expect(outcome).toMatchObject({ retry: true, kind: "timeout", afterSeconds: 30, whole: true });
  });

  test("that cannot come, because nobody listens, is tried again", async () => {
    const { port } = await aWebhookReceiver();
    const outcome = await tell(hook(`http://127.0.0.1:${port === 1 ? 2 : 1}/`));
    expect(outcome).toMatchObject({
      retry: true,
      kind: "unreachable",
      reason: "connection_failed ECONNREFUSED",
    });
  });
});

describe("an address", () => {
  const resolving = (...addresses: string[]) => ({
    resolve: async () => addresses.map((address) => ({ address })),
  });

  test.each([
    "https://127.0.0.1/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://0.0.0.0/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[64:ff9b::7f00:1]/",
  ])("%s in a private network is refused", async (url) => {
    expect(await tell(hook(url, { allowed: new Set() }))).toMatchObject({
      retry: true,
      kind: "refused_address",
      reason: "private_address",
    });
  });

  test("that resolves to a private network is refused, also when only one of its addresses does", async () => {
    const inside = hook("https://crm.example.com/", resolving("10.0.0.7"));
    expect(await tell(inside)).toMatchObject({
      retry: true,
      kind: "refused_address",
      reason: "private_address",
    });
    const half = hook("https://crm.example.com/", resolving("93.184.216.34", "127.0.0.1"));
    expect(await tell(half)).toMatchObject({
      retry: true,
      kind: "refused_address",
      reason: "private_address",
    });
  });

  test("without https is refused, as is one with a password", async () => {
    expect(await tell(hook("http://crm.example.com/"))).toMatchObject({
      retry: true,
      kind: "refused_address",
      reason: "https_only",
    });
    expect(await tell(hook("https://u:p@crm.example.com/"))).toMatchObject({
      retry: true,
      kind: "refused_address",
      reason: "password_in_address",
    });
    expect(await tell(hook("file:///etc/passwd"))).toMatchObject({
      retry: true,
      kind: "refused_address",
      reason: "bad_address",
    });
  });

  test("is resolved once: the connection goes to what was checked", async () => {
    const { received, port } = await aWebhookReceiver();
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? "127.0.0.1" : "10.0.0.1" }];
    };
    const crm = hook(`http://crm.internal:${port}/hook`, { allowed: new Set(["crm.internal"]), resolve });
    expect(await tell(crm)).toEqual({ ok: true });
    expect(asked).toBe(1);
    expect(received[0]!.headers.host).toBe(`crm.internal:${port}`);
  });

  test("that is public is public, in both families", () => {
    for (const address of ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"])
      expect(isPublicAddress(address)).toBe(true);
    for (const address of [
      "192.168.1.1",
      "172.31.0.1",
      "100.64.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "2002:7f00:1::",
      "::",
      "ff02::1",
      "x",
    ]) {
      expect(isPublicAddress(address)).toBe(false);
    }
  });
});
