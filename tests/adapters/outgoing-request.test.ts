import os from "node:os";
import { afterEach, describe, expect, test, vi } from "vitest";
import { guardedFetch } from "#app/adapters/guarded-fetch.server.ts";
import { outgoingRequest, type Resolve } from "#app/adapters/outgoing-request.server.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

const NOBODY: ReadonlySet<string> = new Set();
const LOCAL: ReadonlySet<string> = new Set(["127.0.0.1"]);
const UNASKED: Resolve = async () => {
  throw new Error("nothing is to be looked up");
};

const ask = (
  url: string,
  { allowed = NOBODY, resolve = UNASKED }: { allowed?: typeof NOBODY; resolve?: Resolve } = {},
) => outgoingRequest({ method: "GET", url, allowed, resolve, timeoutMs: 2000, maxBytes: 1000 });
const resolving =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address }));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe("an address that leads inside", () => {
  test.each([
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "127.0.0.1.",
    "①②⑦.⓪.⓪.①",
    "%31%32%37.0.0.1",
    "0",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.0.192",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[::ffff:0:10.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::169.254.169.254]",
    "[64:ff9b:1::a00:1]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[ff02::1]",
    "[2002:7f00:1::1]",
    "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
    "[3fff::1]",
  ])("is refused however it is written: %s", async (host) => {
    await expect(ask(`https://${host}/`)).rejects.toThrow("private_address");
  });

  test.each([
    "127.0.0.1",
    "169.254.169.254",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "fe80::1%eth0",
    "fd12:3456::1",
    "not an address",
  ])("is refused where a name has it: %s", async (address) => {
    await expect(ask("https://crm.example.com/", { resolve: resolving(address) })).rejects.toThrow(
      "private_address",
    );
    const among = resolving("93.184.216.34", address);
    await expect(ask("https://crm.example.com/", { resolve: among })).rejects.toThrow("private_address");
  });

  test("is refused where it is this machine's own, though it is public", async () => {
    const mine = { netmask: "255.255.255.0", mac: "", internal: false, cidr: null };
    vi.spyOn(os, "networkInterfaces").mockReturnValue({
      eth0: [
        { ...mine, address: "93.184.216.34", family: "IPv4" },
        { ...mine, address: "2606:2800:220:1::7", family: "IPv6", scopeid: 0 },
      ],
    });
    for (const host of ["93.184.216.34", "[2606:2800:220:1:0:0:0:7]"])
      await expect(ask(`https://${host}/`)).rejects.toThrow("private_address");
  });

  test("is refused where nothing is known of it", async () => {
    await expect(ask("https://crm.example.com/", { resolve: resolving() })).rejects.toThrow("unknown_host");
  });
});

describe("what is no address of the web", () => {
  test.each([
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://example.com/",
    "data:,x",
    "//example.com",
    "x",
  ])("is refused: %s", async (url) => {
    await expect(ask(url)).rejects.toThrow("bad_address");
  });

  test("or has a password in it, or no encryption, is refused before anything is looked up", async () => {
    for (const user of ["u", "u:p", ":p"])
      await expect(ask(`https://${user}@example.com/`)).rejects.toThrow("password_in_address");
    await expect(ask("http://example.com/")).rejects.toThrow("https_only");
  });
});

describe("an answer", () => {
  test.each([301, 302, 303, 307, 308])(
    "of %i that leads inside is the answer, and nobody goes there",
    async (status) => {
      const inside = await aWebhookReceiver();
      const { received, url } = await aWebhookReceiver(() => ({
        status,
        headers: { location: inside.url },
        body: "",
      }));
      const answer = await ask(url, { allowed: LOCAL });
      expect(answer).toMatchObject({ status, headers: { location: inside.url } });
      expect((await guardedFetch(LOCAL)(url, { redirect: "follow" })).status).toBe(status);
      expect(received).toHaveLength(2);
      expect(inside.received).toEqual([]);
    },
  );

  test("comes from the address itself, whatever proxy the environment names", async () => {
    const proxy = await aWebhookReceiver();
    const { received, url } = await aWebhookReceiver();
    for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"]) vi.stubEnv(name, proxy.url);
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    expect((await ask(url, { allowed: LOCAL })).status).toBe(204);
    expect([received.length, proxy.received.length]).toEqual([1, 0]);
  });
});

test("a name is looked up once, and the connection goes where that led", async () => {
  const { received, port } = await aWebhookReceiver();
  const answers = ["127.0.0.1", "10.0.0.1"];
  const resolve: Resolve = async () => [{ address: answers.shift()! }];
  const allowed = new Set(["crm.internal"]);
  await ask(`http://crm.internal:${port}/`, { allowed, resolve });
  expect(received).toHaveLength(1);
  expect(answers).toEqual(["10.0.0.1"]);
  // Allowing one name allows no other, nor what it leads to by its number.
  await expect(
    ask(`https://crm.internal.:${port}/`, { allowed, resolve: resolving("127.0.0.1") }),
  ).rejects.toThrow("private_address");
  await expect(ask(`https://127.0.0.1:${port}/`, { allowed })).rejects.toThrow("private_address");
});
