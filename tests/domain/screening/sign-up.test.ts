import { beforeEach, describe, expect, test } from "vitest";
import { digestsOf } from "#app/components/accounts/sha256.ts";
import { solveChallenge } from "#app/components/accounts/solve-challenge.ts";
import { assertSignUp } from "#app/domain/screening/assert-sign-up.server.ts";
import { isDisposable } from "#app/domain/screening/disposable-domains.ts";
import { isSolved, newChallenge, readChallenge } from "#app/domain/screening/sign-up-challenge.server.ts";
import { signUpForm } from "#app/domain/screening/sign-up-form-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { limitTo, screenAsUsual } from "#tests/support/factories/screening.ts";

const key = Buffer.alloc(32, 7);
const opened = new Date("2026-03-02T12:00:00Z");
const later = (seconds: number) => new Date(opened.getTime() + seconds * 1000);
const solve = (challenge: string, bits: number) =>
  solveChallenge(challenge, bits, new AbortController().signal);

beforeEach(async () => {
  await screenAsUsual();
  await sql`update screening_settings set proof_bits = 12`;
});

type Attempt = Partial<Parameters<typeof assertSignUp>[1]>;
const attempt = (more: Attempt = {}) =>
  assertSignUp(sql, {
    email: "zoe@courriel.example",
    trap: "",
    challenge: "",
    answer: "",
    network: "a network",
    key,
    now: later(20),
    ...more,
  });
async function aProof(now = opened) {
  const { challenge, bits } = await signUpForm(sql, key, now);
  return { challenge, answer: await solve(challenge, bits) };
}

describe("a challenge", () => {
  test("is solved by what a browser finds, and by nothing else", async () => {
    const challenge = newChallenge(key, 12, opened);
    const answer = await solve(challenge, 12);
    expect(isSolved(challenge, 12, answer)).toBe(true);
    expect(isSolved(challenge, 12, `${Number(answer) + 1}`)).toBe(false);
    expect(isSolved(newChallenge(key, 12, opened), 12, answer)).toBe(false);
    for (const nonsense of ["", "-1", "1e9", "abc", "9".repeat(30)])
      expect(isSolved(challenge, 12, nonsense)).toBe(false);
  });

  test("is ours, and for an evening", () => {
    const challenge = newChallenge(key, 16, opened);
    expect(readChallenge(key, challenge, later(3600))).toMatchObject({ bits: 16, issuedAt: opened });
    expect(readChallenge(key, challenge, later(5 * 3600))).toBeNull();
    expect(readChallenge(key, challenge, later(-10))).toBeNull();
    expect(readChallenge(Buffer.alloc(32, 8), challenge, later(1))).toBeNull();
    expect(readChallenge(key, challenge.replace(".16.", ".1."), later(1))).toBeNull();
    for (const nonsense of ["", ".", "a.b.c", "x".repeat(500)])
      expect(readChallenge(key, nonsense, opened)).toBeNull();
  });

  test("the browser's digest is the real one, at every length", async () => {
    const { createHash } = await import("node:crypto");
    for (let length = 0; length < 140; length += 1) {
      const [prefix, rest] = ["p".repeat(length), "12345".repeat(length % 15)];
      const real = createHash("sha256")
        .update(prefix + rest)
        .digest()
        .readInt32BE(0);
      expect(digestsOf(prefix)(rest)).toBe(real);
    }
  });
});

describe("signing up", () => {
  test("with the work done it takes two seconds, once", async () => {
    const proof = await aProof();
    await expect(attempt({ ...proof, now: later(1) })).rejects.toMatchObject({
      fields: { form: "sign_up_again" },
    });
    await attempt({ ...proof, now: later(3) });
    await expect(attempt({ ...proof, now: later(9) })).rejects.toMatchObject({
      fields: { form: "sign_up_again" },
    });
  });

  test("one challenge sent twice at once opens one account", async () => {
    const proof = await aProof();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => attempt(proof)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("without it, it takes longer and one network gets fewer accounts; nobody is turned away for good", async () => {
    const form = async (now = opened) => (await signUpForm(sql, key, now)).challenge;
    await expect(attempt({ challenge: await form(), now: later(5) })).rejects.toMatchObject({
      fields: { form: "sign_up_slower" },
    });
    await attempt({ challenge: await form(), now: later(16) });
    await expect(attempt({ challenge: await form(), now: later(40) })).rejects.toMatchObject({
      code: "too_many_accounts",
    });
    await attempt({ challenge: await form(), now: later(40), network: "another" });
    await attempt({ challenge: await form(later(86_400)), now: later(86_430) });
    await expect(attempt()).rejects.toMatchObject({ fields: { form: "sign_up_again" } });
  });

  test("three accounts a day from one network, whatever was done for them", async () => {
    for (let count = 0; count < 3; count += 1) await attempt(await aProof());
    await expect(attempt(await aProof())).rejects.toMatchObject({ code: "too_many_accounts" });
    await limitTo({ accountsPerNetwork: -1 });
    await attempt(await aProof());
    expect(await sql`select key from rate_limits where key like '%a network%'`).toHaveLength(1);
  });

  test("the field nobody sees stays empty; an address for ten minutes is refused, if wanted", async () => {
    await expect(attempt({ ...(await aProof()), trap: "http://x" })).rejects.toMatchObject({
      fields: { form: "looks_like_a_machine" },
    });
    const email = "me@sub.yopmail.com";
    await expect(attempt({ ...(await aProof()), email })).rejects.toMatchObject({
      fields: { email: "disposable" },
    });
    await sql`update screening_settings set refuse_disposable = false`;
    await attempt({ ...(await aProof()), email });
  });

  test("where no work is asked for, the form alone does", async () => {
    await sql`update screening_settings set proof_bits = 0`;
    await attempt();
  });
});

test("disposable addresses are known by domain, with what an admin adds", () => {
  expect(isDisposable("a@Mailinator.com")).toBe(true);
  expect(isDisposable("a@mailinator.com.example")).toBe(false);
  expect(isDisposable("a@notmailinator.com")).toBe(false);
  expect(isDisposable("a@x.throwaway.example", "@throwaway.example\nother.example")).toBe(true);
});
