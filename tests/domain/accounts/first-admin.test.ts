import { describe, expect, test } from "vitest";
import { checkCredentials } from "#app/domain/accounts/check-credentials.server.ts";
import { createAdmin } from "#app/domain/accounts/create-admin.server.ts";
import { issueSetupToken } from "#app/domain/accounts/issue-setup-token.server.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { setUpCommunity } from "#app/domain/accounts/set-up-community.server.ts";
import { isSetupOpen } from "#app/domain/accounts/setup-queries.server.ts";
import { GUEST, SYSTEM } from "#app/domain/core/actor.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";

const person = { displayName: "Ada", email: "ada@example.com", password: PASSWORD, locale: "en" as const };
const admins = () =>
  sql`select email, email_verified_at is not null as verified from members where role = 'admin'`;

describe("the first-run page", () => {
  test("makes one admin, who can sign in at once, and closes", async () => {
    const token = (await issueSetupToken(db))!;
    expect(await isSetupOpen(sql, token)).toBe(true);
    const { memberId } = await setUpCommunity(db, GUEST, { ...person, token });
    expect(await checkCredentials(sql, person)).toEqual({ memberId });
    expect(await admins()).toEqual([{ email: person.email, verified: true }]);
    expect(await sql`select action, target_id from audit_entries`).toEqual([
      { action: "role.changed", target_id: memberId },
    ]);
    expect(await isSetupOpen(sql, token)).toBe(false);
    expect(await issueSetupToken(db)).toBeNull();
  });

  test("opens with the latest token only, which is stored as a hash", async () => {
    const first = (await issueSetupToken(db))!;
    const second = (await issueSetupToken(db))!;
    expect(await isSetupOpen(sql, first)).toBe(false);
    await expect(setUpCommunity(db, GUEST, { ...person, token: first })).rejects.toMatchObject({
      fields: { form: "setup_closed" },
    });
    expect(await sql`select 1 from settings where setup_token_hash like ${`%${second}%`}`).toHaveLength(0);
  });

  test("stays closed once there is an admin, even with an old token", async () => {
    const token = (await issueSetupToken(db))!;
    await anAccount({ role: "admin" });
    expect(await isSetupOpen(sql, token)).toBe(false);
    await expect(setUpCommunity(db, GUEST, { ...person, token })).rejects.toMatchObject({
      fields: { form: "setup_closed" },
    });
  });

  test("refuses a weak password and an address with an account, and stays open", async () => {
    const token = (await issueSetupToken(db))!;
    await anAccount({ email: person.email });
    await expect(setUpCommunity(db, GUEST, { ...person, token })).rejects.toMatchObject({
      fields: { email: "has_account" },
    });
    await expect(
      setUpCommunity(db, GUEST, { ...person, token, password: "password123" }),
    ).rejects.toMatchObject({ fields: { password: "too_common" } });
    expect(await isSetupOpen(sql, token)).toBe(true);
  });

  test("used by several at once makes one admin", async () => {
    const token = (await issueSetupToken(db))!;
    const tries = [1, 2, 3].map((n) =>
      setUpCommunity(db, GUEST, { ...person, email: `ada${n}@example.com`, token }),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await admins()).toHaveLength(1);
  });
});

describe("the command", () => {
  test("makes an admin with a password", async () => {
    expect(await createAdmin(db, SYSTEM, person)).toEqual({
      username: "ada",
      existed: false,
      resetToken: null,
    });
    expect(await checkCredentials(sql, person)).toBeTruthy();
    expect(await admins()).toHaveLength(1);
  });

  test("without one makes a link for choosing it", async () => {
    const { resetToken } = await createAdmin(db, SYSTEM, { ...person, password: null });
    await resetPassword(db, GUEST, { token: resetToken!, newPassword: "a brand new phrase" });
    expect(await checkCredentials(sql, { ...person, password: "a brand new phrase" })).toBeTruthy();
  });

  test("makes an existing member one, whose password stays unless another is given", async () => {
    const member = await anAccount({ verified: false });
    const made = await createAdmin(db, SYSTEM, { ...person, email: member.email, password: null });
    expect(made).toMatchObject({ username: member.username, existed: true });
    expect(await checkCredentials(sql, { email: member.email, password: PASSWORD })).toEqual({
      memberId: member.id,
    });
    expect(await admins()).toEqual([{ email: member.email, verified: true }]);
  });

  test("refuses a weak password, and everyone but the server and admins", async () => {
    await expect(createAdmin(db, SYSTEM, { ...person, password: "short" })).rejects.toMatchObject({
      fields: { password: "too_short" },
    });
    await expect(createAdmin(db, await anAccount({ role: "agent" }), person)).rejects.toMatchObject({
      code: "not_your_role",
    });
    expect(await admins()).toHaveLength(0);
  });
});
