import { expect, test } from "vitest";
import { resolveVisit } from "#app/auth/session.server.ts";
import { pruneTraces } from "#app/domain/integrity/prune-traces.server.ts";
import { networkHash } from "#app/domain/integrity/trace-hash.server.ts";
import { action as login } from "#app/routes/login.tsx";
import { action as close } from "#app/routes/settings.close.tsx";
import { action as signup } from "#app/routes/signup.tsx";
import { call, cookieFor } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";

const traces = () =>
  sql<{ memberId: string; kind: string; hash: string }[]>`
    select member_id as "memberId", kind, hash from member_traces order by kind, member_id`;
const signIn = (email: string, cookie = "") =>
  call(login, { url: "/login", form: { email, password: PASSWORD }, headers: { cookie } });
const deviceOf = (answer: { headers: Headers }) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith("ruche_device="));

test("signing in leaves a device and a network, as hashes, and the device keeps its number", async () => {
  const [one, two] = [await anAccount(), await anAccount()];
  const device = deviceOf(await signIn(one.email))!;
  expect(device).toMatch(/^ruche_device=[\w-]{24}; Path=\/; SameSite=Lax; HttpOnly; Max-Age=31536000$/);
  const cookie = device.split(";")[0]!;
  expect(deviceOf(await signIn(two.email, cookie))).toBe(device);
  const rows = await traces();
  expect(rows.map((row) => row.kind)).toEqual(["device", "device", "network", "network"]);
  expect(new Set(rows.map((row) => row.hash)).size).toBe(2);
  expect(JSON.stringify(rows)).not.toContain(cookie.split("=")[1]!);
  // The second account of a device is looked at, whether it votes or not.
  expect(await sql`select member_id from recent_voters`).toEqual([{ member_id: two.id }]);
});

test("a number that we did not give is replaced, and guests have none", async () => {
  const { email } = await anAccount();
  expect(deviceOf(await signIn(email, "ruche_device=<script>"))).toMatch(/^ruche_device=[\w-]{24};/);
  const form = { displayName: "Zoé", email: "z@example.com", password: PASSWORD, locale: "fr", terms: "on" };
  const answer = await call(signup, { url: "/signup", form, headers: { cookie: "" } });
  expect(deviceOf(answer)).toBeUndefined();
});

test("a new account leaves its traces in the transaction that opens it; a known address leaves none", async () => {
  const known = await anAccount();
  const form = { displayName: "Zoé", email: "z@example.com", password: PASSWORD, locale: "fr", terms: "on" };
  const cookie = `ruche_device=${"d".repeat(24)}`;
  await call(signup, { url: "/signup", form, headers: { cookie } });
  await call(signup, { url: "/signup", form: { ...form, email: known.email }, headers: { cookie } });
  const [zoe] = await sql<{ id: string }[]>`select id from members where email = 'z@example.com'`;
  expect(await traces()).toMatchObject([
    { memberId: zoe!.id, kind: "device" },
    { memberId: zoe!.id, kind: "network" },
  ]);
});

test("somebody who stays signed in leaves them once a day", async () => {
  const member = await anAccount();
  const cookie = await cookieFor(member);
  const visit = async () => {
    const headers = new Headers();
    await resolveVisit(cookie, headers, "203.0.113.7");
    return headers.getSetCookie();
  };
  expect(await visit()).toEqual([]);
  await sql`update sessions set last_seen_at = now() - interval '25 hours'`;
  expect(await visit()).toHaveLength(1);
  expect(await traces()).toHaveLength(2);
  expect(await visit()).toEqual([]);
});

test("a network is a neighbourhood, not an address", () => {
  const of = (address: string) => networkHash(Buffer.from("key"), address);
  expect(of("203.0.113.7")).toBe(of("203.0.113.200"));
  expect(of("203.0.113.7")).toBe(of("::ffff:203.0.113.7"));
  expect(of("203.0.113.7")).not.toBe(of("203.0.114.7"));
  expect(of("2001:db8:1:2::3")).toBe(of("2001:db8:1:ffff::9"));
  expect(of("2001:db8:1:2::3")).not.toBe(of("2001:db8:2:2::3"));
  expect(of("unknown")).toBeNull();
});

test("what was not seen for ninety days is forgotten, and everything when the account closes", async () => {
  const [old, leaving] = [await anAccount(), await anAccount()];
  await signIn(old.email);
  await sql`update member_traces set last_seen_at = now() - interval '91 days'`;
  await signIn(leaving.email);
  await pruneTraces(db);
  expect((await traces()).map((row) => row.memberId)).toEqual([leaving.id, leaving.id]);
  const form = { password: PASSWORD, understood: "on" };
  const answer = await call(close, { url: "/settings/close", form, as: leaving });
  expect(deviceOf(answer)).toContain("Max-Age=0");
  expect(await traces()).toEqual([]);
});
