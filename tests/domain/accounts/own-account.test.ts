import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { storedSessionId } from "#app/auth/lucia.server.ts";
import { startSession } from "#app/auth/session.server.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { checkCredentials } from "#app/domain/accounts/check-credentials.server.ts";
import { confirmEmailChange } from "#app/domain/accounts/confirm-email-change.server.ts";
import { listConsents } from "#app/domain/accounts/consent-queries.server.ts";
import { listDevices } from "#app/domain/accounts/device-queries.server.ts";
import { endDevice } from "#app/domain/accounts/end-device.server.ts";
import { endOtherDevices } from "#app/domain/accounts/end-other-devices.server.ts";
import { requestEmailChange } from "#app/domain/accounts/request-email-change.server.ts";
import { updateProfile } from "#app/domain/accounts/update-profile.server.ts";
import { members } from "#db/schema/accounts.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { mailsTo, tokenFor } from "#tests/support/mailbox.ts";
import { recorded } from "#tests/support/recorded.ts";

const row = async (id: string) => (await db.select().from(members).where(eq(members.id, id)))[0]!;

/** A real session; its id as stored. */
async function aDevice(memberId: string, userAgent = "tests"): Promise<string> {
  const cookie = await startSession(memberId, { userAgent, persistent: false });
  return storedSessionId(/=([^;]*)/.exec(cookie)![1]!);
}

describe("signing in", () => {
  test("a wrong password, an unknown address and a closed account fail alike", async () => {
    const member = await anAccount();
    const closed = await anAccount({ closedAt: new Date() });
    const imported = await aMember({ passwordHash: null });
    const refused = { fields: { form: "wrong_credentials" } };
    for (const email of [member.email, "nobody@example.com", imported.email]) {
      await expect(checkCredentials(sql, { email, password: "not the password" })).rejects.toMatchObject(
        refused,
      );
    }
    await expect(checkCredentials(sql, { email: closed.email, password: PASSWORD })).rejects.toMatchObject(
      refused,
    );
    expect(await checkCredentials(sql, { email: member.email, password: PASSWORD })).toEqual({
      memberId: member.id,
    });
  });

  test("is counted per address and per network address, and neither is kept in clear", async () => {
    for (let n = 0; n < 10; n += 1) await assertAttempt(sql, "sign-in", "192.0.2.1", "zoe@example.com");
    await expect(assertAttempt(sql, "sign-in", "192.0.2.2", "ZOE@example.com ")).rejects.toMatchObject({
      code: "too_many",
    });
    await assertAttempt(sql, "sign-in", "192.0.2.1", "maya@example.com");
    const keys = await sql<{ key: string }[]>`select key from rate_limits`;
    expect(JSON.stringify(keys)).not.toMatch(/zoe|192\.0/);
  });
});

describe("changing the password", () => {
  test("keeps this device, signs the others out and tells the owner", async () => {
    const me = await anAccount();
    const keepSession = await aDevice(me.id);
    await aDevice(me.id);
    await changePassword(db, me, { password: PASSWORD, newPassword: "a brand new phrase", keepSession });
    expect(await sql`select id from sessions`).toEqual([{ id: keepSession }]);
    expect(await checkCredentials(sql, { email: me.email, password: "a brand new phrase" })).toBeTruthy();
    expect(await mailsTo(me.email)).toMatchObject([{ template: "password-changed" }]);
  });

  test("is refused with a wrong password, the same or a weak one", async () => {
    const me = await anAccount();
    const change = (password: string, newPassword: string) =>
      changePassword(db, me, { password, newPassword, keepSession: "" });
    await expect(change("wrong", "a brand new phrase")).rejects.toMatchObject({
      fields: { password: "wrong_password" },
    });
    await expect(change(PASSWORD, PASSWORD)).rejects.toMatchObject({
      fields: { newPassword: "same_password" },
    });
    await expect(change(PASSWORD, "password123")).rejects.toMatchObject({
      fields: { newPassword: "too_common" },
    });
  });
});

describe("changing the address", () => {
  const email = "new@example.com";

  test("happens when the link at the new address is followed, and the old one is told", async () => {
    const me = await anAccount();
    await requestEmailChange(db, me, { email, password: PASSWORD });
    expect((await row(me.id)).email).toBe(me.email);
    await confirmEmailChange(db, me, { token: await tokenFor(email, "confirm-email-change") });
    expect((await row(me.id)).email).toBe(email);
    expect(await mailsTo(me.email)).toMatchObject([
      { template: "email-changed", values: { newEmail: email } },
    ]);
    expect(await recorded("member.email_verified")).toEqual([{ memberId: me.id }]);
  });

  test("needs the person who asked, not only the link", async () => {
    const me = await anAccount();
    await requestEmailChange(db, me, { email, password: PASSWORD });
    const token = await tokenFor(email, "confirm-email-change");
    await expect(confirmEmailChange(db, await anAccount(), { token })).rejects.toMatchObject({
      fields: { form: "link_expired" },
    });
    await confirmEmailChange(db, me, { token });
  });

  test("to somebody's address answers the same, and tells that somebody", async () => {
    const me = await anAccount();
    await anAccount({ email });
    await requestEmailChange(db, me, { email, password: PASSWORD });
    expect((await mailsTo(email)).map((mail) => mail.template)).toEqual(["already-registered"]);
  });

  test("fails when somebody registered the address meanwhile", async () => {
    const me = await anAccount();
    await requestEmailChange(db, me, { email, password: PASSWORD });
    await anAccount({ email });
    const token = await tokenFor(email, "confirm-email-change");
    await expect(confirmEmailChange(db, me, { token })).rejects.toMatchObject({
      fields: { form: "link_expired" },
    });
    expect((await row(me.id)).email).toBe(me.email);
  });

  test("is refused with a wrong password, or to the same address", async () => {
    const me = await anAccount();
    await expect(requestEmailChange(db, me, { email, password: "wrong" })).rejects.toMatchObject({
      fields: { password: "wrong_password" },
    });
    await expect(requestEmailChange(db, me, { email: me.email, password: PASSWORD })).rejects.toMatchObject({
      fields: { email: "same_email" },
    });
    expect(await mailsTo()).toEqual([]);
  });
});

describe("devices", () => {
  const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

  test("are listed in words, this one first", async () => {
    const me = await anAccount();
    await aDevice(me.id, FIREFOX);
    const here = await aDevice(me.id, "something else");
    await aDevice((await anAccount()).id);
    expect(await listDevices(sql, me, here)).toMatchObject([
      { current: true, browser: null, system: null },
      { current: false, browser: "Firefox", system: "Windows" },
    ]);
  });

  test("can be signed out one by one, but only one's own", async () => {
    const me = await anAccount();
    const device = await aDevice(me.id);
    await expect(endDevice(db, await anAccount(), { id: device })).rejects.toMatchObject({
      code: "no_such_device",
    });
    await endDevice(db, me, { id: device });
    await expect(endDevice(db, me, { id: device })).rejects.toMatchObject({ code: "no_such_device" });
  });

  test("can be signed out all but this one", async () => {
    const me = await anAccount();
    const keepSession = await aDevice(me.id);
    await aDevice(me.id);
    const other = await aDevice((await anAccount()).id);
    expect(await endOtherDevices(db, me, { keepSession })).toBe(1);
    expect((await sql`select id from sessions`).map((each) => each.id).sort()).toEqual(
      [keepSession, other].sort(),
    );
  });
});

describe("the profile", () => {
  const input = { displayName: "Zoé", username: "zoe", bio: "Bees.", locale: "fr" as const };

  test("is changed and told", async () => {
    const me = await anAccount({ avatarKey: "ab/old.webp" });
    await updateProfile(db, me, input);
    expect(await row(me.id)).toMatchObject({ ...input, avatarKey: "ab/old.webp" });
    expect(await recorded("member.profile_changed")).toEqual([{ memberId: me.id }]);
    await updateProfile(db, me, { ...input, avatarKey: null });
    expect((await row(me.id)).avatarKey).toBeNull();
  });

  test("a username belongs to one person, however it is written; of two at once one gets it", async () => {
    await anAccount({ username: "Zoe" });
    await expect(updateProfile(db, await anAccount(), input)).rejects.toMatchObject({
      fields: { username: "taken" },
    });
    const rivals = await Promise.all([anAccount(), anAccount()]);
    const results = await Promise.allSettled(
      rivals.map((rival) => updateProfile(db, rival, { ...input, username: "queen" })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("consents", () => {
  test("are appended, never overwritten, and told when they change", async () => {
    const me = await anAccount();
    await changeConsent(db, me, { purpose: "crm_matching", granted: true, locale: "en" });
    await changeConsent(db, me, { purpose: "crm_matching", granted: true, locale: "en" });
    await changeConsent(db, me, { purpose: "crm_matching", granted: false, locale: "fr" });
    expect(await listConsents(sql, me)).toMatchObject([
      { purpose: "crm_matching", granted: false, locale: "fr" },
      { purpose: "crm_matching", granted: true, locale: "en" },
    ]);
    expect(await recorded("consent.changed")).toEqual([
      { memberId: me.id, purpose: "crm_matching", granted: true },
      { memberId: me.id, purpose: "crm_matching", granted: false },
    ]);
  });

  test("taking back what was never given writes nothing", async () => {
    const me = await anAccount();
    await changeConsent(db, me, { purpose: "newsletter", granted: false, locale: "en" });
    expect(await listConsents(sql, me)).toEqual([]);
  });

  test("the same answer four times at once is one answer", async () => {
    const me = await anAccount();
    await Promise.all(
      [1, 2, 3, 4].map(() => changeConsent(db, me, { purpose: "newsletter", granted: true, locale: "en" })),
    );
    expect(await listConsents(sql, me)).toHaveLength(1);
    expect(await recorded("consent.changed")).toHaveLength(1);
  });
});
