import { beforeEach, describe, expect, test } from "vitest";
import { issueSetupToken } from "#app/domain/accounts/issue-setup-token.server.ts";
import { requestEmailChange } from "#app/domain/accounts/request-email-change.server.ts";
import { action as checkEmail, loader as checkEmailPage } from "#app/routes/check-email.tsx";
import { action as confirmEmail, loader as confirmEmailPage } from "#app/routes/confirm-email.$token.tsx";
import { action as forgot } from "#app/routes/forgot-password.tsx";
import { action as login, loader as loginPage } from "#app/routes/login.tsx";
import { action as logout } from "#app/routes/logout.ts";
import { action as reset, loader as resetPage } from "#app/routes/reset-password.$token.tsx";
import { action as setup, loader as setupPage } from "#app/routes/setup.tsx";
import { action as signup } from "#app/routes/signup.tsx";
import { action as verify, loader as verifyPage } from "#app/routes/verify-email.$token.tsx";
import { call, cookieFor } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { mailsTo, tokenFor } from "#tests/support/mailbox.ts";

const zoe = { displayName: "Zoé", email: "zoe@example.com", password: PASSWORD, locale: "fr", terms: "on" };
const cookies = (answer: { headers: Headers }) => answer.headers.getSetCookie().join("\n");
const sessions = () => sql`select member_id, persistent from sessions`;

describe("signing up", () => {
  test("answers a new and a known address alike", async () => {
    await anAccount({ email: "known@example.com" });
    const fresh = await call(signup, { url: "/signup", form: zoe });
    const known = await call(signup, { url: "/signup", form: { ...zoe, email: "known@example.com" } });
    for (const answer of [fresh, known])
      expect([answer.status, answer.location]).toEqual([302, "/check-email"]);
    expect(cookies(fresh).replace("zoe", "known")).toBe(cookies(known));
    expect(await sessions()).toHaveLength(0);
  });

  test("shows every mistake at once, and what was typed but the password", async () => {
    const { status, body } = await call(signup, {
      url: "/signup",
      form: { ...zoe, email: "nonsense", password: "password123", terms: "", displayName: " " },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual({
      email: "not_an_email",
      password: "too_common",
      terms: "accept_terms",
      displayName: "required",
    });
    expect(body.values).toMatchObject({ email: "nonsense", locale: "fr" });
    expect(JSON.stringify(body)).not.toContain("password123");
  });

  test("ticks nothing for anybody", async () => {
    await call(signup, { url: "/signup", form: zoe });
    expect(await sql`select purpose from consents where granted`).toEqual([{ purpose: "terms" }]);
  });

  test("goes on only to pages of this site", async () => {
    await call(signup, { url: "/signup", form: { ...zoe, next: "https://evil.example/" } });
    expect((await mailsTo(zoe.email))[0]!.values.path).toMatch(/next=%2F$/);
  });

  test("is limited per network address", async () => {
    for (let n = 0; n < 20; n += 1)
      await call(signup, { url: "/signup", form: { ...zoe, email: `zoe${n % 5}@example.com` } });
    const { status, body, headers } = await call(signup, {
      url: "/signup",
      form: { ...zoe, email: "one.more@example.com" },
    });
    expect([status, body.errors]).toEqual([429, { form: "too_many" }]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("is refused from another site", async () => {
    const { status } = await call(signup, {
      url: "/signup",
      form: zoe,
      headers: { origin: "https://evil.example" },
    });
    expect(status).toBe(403);
  });
});

describe("the page after it", () => {
  test("shows the address only to the browser that gave it, in an answer no cache may keep", async () => {
    const { body, headers } = await call(checkEmailPage, {
      url: "/check-email",
      headers: { cookie: "pending_mail=zoe%40example.com" },
    });
    expect(body).toMatchObject({ email: "zoe@example.com", verified: false, why: "verify" });
    expect(headers.getSetCookie()).not.toEqual([]);
    expect((await call(checkEmailPage, { url: "/check-email" })).body).toMatchObject({ email: null });
  });

  test("sends the link again, and says the same to everyone", async () => {
    const fresh = await anAccount({ verified: false });
    const one = await call(checkEmail, { url: "/check-email", form: { email: fresh.email, why: "verify" } });
    const two = await call(checkEmail, {
      url: "/check-email",
      form: { email: "nobody@example.com", why: "verify" },
    });
    expect([one.status, one.location]).toEqual([two.status, two.location]);
    expect((await mailsTo()).map((mail) => mail.to)).toEqual([fresh.email]);
  });

  test("is limited per address", async () => {
    const again = () => call(checkEmail, { url: "/check-email", form: { email: zoe.email, why: "verify" } });
    for (let n = 0; n < 5; n += 1) expect((await again()).status).toBe(302);
    expect((await again()).status).toBe(429);
  });
});

describe("confirming the address", () => {
  beforeEach(() => call(signup, { url: "/signup", form: { ...zoe, next: "/ideas/new" } }));

  test("asks first, then signs in and goes on", async () => {
    const params = { token: await tokenFor(zoe.email, "verify-email") };
    const page = await call(verifyPage, { url: "/verify-email/x", params });
    expect(page.body).toMatchObject({ state: "open", email: zoe.email });
    expect(await sql`select 1 from members where email_verified_at is not null`).toHaveLength(0);
    const done = await call(verify, { url: "/verify-email/x?next=/ideas/new", params, form: {} });
    expect([done.status, done.location]).toEqual([302, "/ideas/new"]);
    expect(cookies(done)).toContain("ruche_session=");
    const again = await call(verify, { url: "/verify-email/x", params, form: {} });
    expect([again.status, again.body.errors]).toEqual([422, { form: "link_expired" }]);
    expect((await call(verifyPage, { url: "/verify-email/x", params })).body).toMatchObject({
      state: "verified",
    });
  });

  test("does not change who is signed in", async () => {
    const other = await anAccount();
    const params = { token: await tokenFor(zoe.email, "verify-email") };
    const done = await call(verify, { url: "/verify-email/x", params, form: {}, as: other });
    expect(done.status).toBe(302);
    expect(cookies(done)).not.toContain("ruche_session");
    expect((await sessions()).map((row) => row.member_id)).toEqual([other.id]);
  });

  test("says of an unknown link that it is dead", async () => {
    expect(
      (await call(verifyPage, { url: "/verify-email/x", params: { token: "nonsense" } })).body,
    ).toMatchObject({ state: "dead", email: "" });
  });
});

describe("signing in", () => {
  test("starts a session that ends with the browser, or lasts when asked", async () => {
    const member = await anAccount();
    const form = { email: ` ${member.email.toUpperCase()}`, password: PASSWORD };
    const short = await call(login, { url: "/login", form: { ...form, next: "/ideas?sort=new" } });
    expect([short.status, short.location]).toEqual([302, "/ideas?sort=new"]);
    expect(cookies(short)).toMatch(/ruche_session=[^;]+;.*HttpOnly/);
    expect(cookies(short)).not.toMatch(/ruche_session=.*Max-Age/);
    const long = await call(login, { url: "/login", form: { ...form, stay: "on" } });
    expect(cookies(long)).toMatch(/ruche_session=.*Max-Age=\d{6,}/);
    expect((await sessions()).map((row) => row.persistent).sort()).toEqual([false, true]);
  });

  test("ends the session this device had", async () => {
    const [one, two] = [await anAccount(), await anAccount()];
    await call(login, { url: "/login", form: { email: two.email, password: PASSWORD }, as: one });
    expect((await sessions()).map((row) => row.member_id)).toEqual([two.id]);
  });

  test("answers a wrong password and an unknown address alike", async () => {
    const member = await anAccount();
    const wrong = await call(login, { url: "/login", form: { email: member.email, password: "wrong" } });
    const unknown = await call(login, {
      url: "/login",
      form: { email: "nobody@example.com", password: "wrong" },
    });
    expect([wrong.status, wrong.body.errors]).toEqual([422, { form: "wrong_credentials" }]);
    expect([unknown.status, unknown.body.errors]).toEqual([wrong.status, wrong.body.errors]);
  });

  test("never leads to another site", async () => {
    const member = await anAccount();
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const { location } = await call(login, {
        url: "/login",
        form: { email: member.email, password: PASSWORD, next },
      });
      expect(location).toBe("/");
    }
  });

  test("is over for who is signed in already", async () => {
    const { status, location } = await call(loginPage, { url: "/login?next=/ideas", as: await anAccount() });
    expect([status, location]).toEqual([302, "/ideas"]);
  });

  test("and out again, twice if one likes", async () => {
    const member = await anAccount();
    const cookie = await cookieFor(member);
    for (let n = 0; n < 2; n += 1) {
      const { status, headers } = await call(logout, { url: "/logout", method: "POST", headers: { cookie } });
      expect(status).toBe(302);
      expect(cookies({ headers })).toMatch(/ruche_session=;.*Max-Age=0/);
    }
    expect(await sessions()).toHaveLength(0);
  });
});

describe("a forgotten password", () => {
  test("is replaced through a mail, and the person is signed in", async () => {
    const member = await anAccount();
    const asked = await call(forgot, { url: "/forgot-password", form: { email: member.email } });
    const nobody = await call(forgot, { url: "/forgot-password", form: { email: "nobody@example.com" } });
    for (const answer of [asked, nobody])
      expect([answer.status, answer.location]).toEqual([302, "/check-email?for=reset"]);
    const params = { token: await tokenFor(member.email, "reset-password") };
    expect((await call(resetPage, { url: "/reset-password/x", params })).body).toEqual({
      email: member.email,
    });
    const weak = await call(reset, { url: "/reset-password/x", params, form: { newPassword: "short" } });
    expect([weak.status, weak.body.errors]).toEqual([422, { newPassword: "too_short" }]);
    const done = await call(reset, {
      url: "/reset-password/x",
      params,
      form: { newPassword: "a brand new phrase" },
    });
    expect([done.status, done.location]).toEqual([302, "/"]);
    expect(await sessions()).toHaveLength(1);
    expect((await call(resetPage, { url: "/reset-password/x", params })).body).toEqual({ email: null });
  });
});

describe("a new address", () => {
  test("is confirmed by its owner only", async () => {
    const me = await anAccount();
    await requestEmailChange(db, me, { email: "new@example.com", password: PASSWORD });
    const params = { token: await tokenFor("new@example.com", "confirm-email-change") };
    const url = `/confirm-email/${params.token}`;
    const guest = await call(confirmEmailPage, { url, params });
    expect([guest.status, guest.location]).toEqual([302, `/login?next=${encodeURIComponent(url)}`]);
    expect((await call(confirmEmailPage, { url, params, as: await anAccount() })).body).toEqual({
      email: null,
    });
    expect((await call(confirmEmailPage, { url, params, as: me })).body).toEqual({
      email: "new@example.com",
    });
    expect((await call(confirmEmail, { url, params, form: {}, as: me })).location).toBe("/settings/email");
    expect((await call(confirmEmail, { url, params, form: {}, as: me })).status).toBe(422);
  });
});

describe("the first run", () => {
  test("opens with the token from the log, once", async () => {
    const token = (await issueSetupToken(db))!;
    expect((await call(setupPage, { url: "/setup?token=guess" })).body).toEqual({ token: null });
    expect((await call(setupPage, { url: `/setup?token=${token}` })).body).toEqual({ token });
    const form = { token, displayName: "Ada", email: "ada@example.com", password: PASSWORD, locale: "en" };
    const done = await call(setup, { url: "/setup", form });
    expect([done.status, done.location]).toEqual([302, "/admin/brand"]);
    const again = await call(setup, { url: "/setup", form: { ...form, email: "eve@example.com" } });
    expect([again.status, again.body.errors]).toEqual([422, { form: "setup_closed" }]);
    expect(await sql`select email from members where role = 'admin'`).toEqual([{ email: "ada@example.com" }]);
  });
});
