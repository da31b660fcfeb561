import { describe, expect, test } from "vitest";
import { GUEST, type MemberActor } from "#app/domain/core/actor.ts";
import { isBot } from "#app/domain/readership/is-bot.ts";
import { networkOf } from "#app/domain/readership/network-of.ts";
import { networkKey, visitorKey } from "#app/domain/readership/visitor-key.server.ts";

const secret = Buffer.from("a key of some length for the tests");
const guest = {
  actor: GUEST,
  address: "192.0.2.7",
  userAgent: "Mozilla/5.0 Firefox/140",
  day: "2026-08-02",
  secret,
};

describe("a visitor", () => {
  test("who signed in is their id, whatever they use", () => {
    const actor = { kind: "member", id: "0198-me" } as MemberActor;
    expect(visitorKey({ ...guest, actor })).toBe("0198-me");
  });

  test("who did not is the same one all day, and says nothing about who they are", () => {
    const key = visitorKey(guest);
    expect(key).toBe(visitorKey({ ...guest }));
    expect(key).toMatch(/^[\w-]{20}$/);
    expect(key).not.toContain("192.0.2.7");
  });

  test.each([
    ["another day", { day: "2026-08-03" }],
    ["another connection", { address: "192.0.2.8" }],
    ["another browser", { userAgent: "Mozilla/5.0 Chrome/139" }],
    ["another installation", { secret: Buffer.from("another key of some length") }],
  ])("is another one with %s", (_what, change) => {
    expect(visitorKey({ ...guest, ...change })).not.toBe(visitorKey(guest));
  });

  test("does not become another connection by another browser", () => {
    expect(networkKey(guest)).not.toBe(visitorKey(guest));
    expect(networkKey(guest)).toBe(networkKey({ ...guest, address: "::ffff:192.0.2.7" }));
  });
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:0db8:0a00:0001:aaaa:bbbb:cccc:dddd", "2001:db8:a00:1"],
  ["2001:DB8:a00:1::7", "2001:db8:a00:1"],
  ["2001:db8::7", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", true],
  ["Mozilla/5.0 (Macintosh) AppleWebKit/605 (Applebot/0.1)", true],
  ["curl/8.5.0", true],
  ["", true],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", false],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1",
    false,
  ],
])("%s is a program: %s", (userAgent, expected) => {
  expect(isBot(userAgent)).toBe(expected);
});
