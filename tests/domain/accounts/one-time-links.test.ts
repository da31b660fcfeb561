import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { startSession } from "#app/auth/session.server.ts";
import { checkCredentials } from "#app/domain/accounts/check-credentials.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/request-password-reset.server.ts";
import { resendVerification } from "#app/domain/accounts/resend-verification.server.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { findToken } from "#app/domain/accounts/token-queries.server.ts";
import { verifyEmail } from "#app/domain/accounts/verify-email.server.ts";
import { GUEST } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { mailsTo, tokenFor } from "#tests/support/mailbox.ts";
import { recorded } from "#tests/support/recorded.ts";

const DAY = 86_400_000;
const dead = { fields: { form: "link_expired" } };
const row = async (id: string) => (await db.select().from(members).where(eq(members.id, id)))[0]!;

describe("the link that confirms an address", () => {
  const waiting = async () => {
    const member = await anAccount({ verified: false });
    await resendVerification(db, GUEST, { email: member.email });
    return { member, token: await tokenFor(member.email, "verify-email") };
  };

  test("confirms it, and says so once", async () => {
    const { member, token } = await waiting();
    expect(await findToken(sql, "verify_email", token)).toMatchObject({
      state: "open",
      email: member.email,
      verified: false,
    });
    expect(await verifyEmail(db, GUEST, { token })).toEqual({ memberId: member.id });
    expect((await row(member.id)).emailVerifiedAt).toBeInstanceOf(Date);
    expect(await recorded("member.email_verified")).toEqual([{ memberId: member.id }]);
    expect(await findToken(sql, "verify_email", token)).toMatchObject({ state: "used", verified: true });
  });

  test("works once, also for two requests at the same moment", async () => {
    const { token } = await waiting();
    const results = await Promise.allSettled([1, 2, 3].map(() => verifyEmail(db, GUEST, { token })));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await recorded("member.email_verified")).toHaveLength(1);
  });

  test("ends after a day", async () => {
    const { token } = await waiting();
    await expect(
      verifyEmail(db, GUEST, { token, now: new Date(Date.now() + DAY + 1000) }),
    ).rejects.toMatchObject(dead);
  });

  test("is not for anything else", async () => {
    const { token } = await waiting();
    await expect(
      resetPassword(db, GUEST, { token, newPassword: "a brand new phrase" }),
    ).rejects.toMatchObject(dead);
    await expect(verifyEmail(db, GUEST, { token: "nonsense" })).rejects.toMatchObject(dead);
    expect(await findToken(sql, "reset_password", token)).toBeNull();
  });

  test("is sent again only to an address that needs it", async () => {
    const confirmed = await anAccount();
    await resendVerification(db, GUEST, { email: confirmed.email });
    await resendVerification(db, GUEST, { email: "nobody@example.com" });
    expect(await mailsTo()).toEqual([]);
  });
});

describe("the link that sets a password", () => {
  const asked = async (wanted = {}) => {
    const member = await anAccount(wanted);
    await requestPasswordReset(db, GUEST, { email: member.email });
    return { member, token: await tokenFor(member.email, "reset-password") };
  };
  const newPassword = "a brand new phrase";

  test("sets it, signs every device out and tells the owner", async () => {
    const { member, token } = await asked();
    await startSession(member.id, { userAgent: "", persistent: true });
    expect(await resetPassword(db, GUEST, { token, newPassword })).toEqual({ memberId: member.id });
    expect(await checkCredentials(sql, { email: member.email, password: newPassword })).toEqual({
      memberId: member.id,
    });
    await expect(checkCredentials(sql, { email: member.email, password: PASSWORD })).rejects.toThrow();
    expect(await sql`select 1 from sessions`).toHaveLength(0);
    expect((await mailsTo(member.email)).at(-1)).toMatchObject({ template: "password-changed" });
  });

  test("also proves an address that was not confirmed yet", async () => {
    const { member, token } = await asked({ verified: false });
    await resetPassword(db, GUEST, { token, newPassword });
    expect((await row(member.id)).emailVerifiedAt).toBeInstanceOf(Date);
    expect(await recorded("member.email_verified")).toEqual([{ memberId: member.id }]);
  });

  test("works once, for an hour, and only the newest does", async () => {
    const { member, token: first } = await asked();
    await requestPasswordReset(db, GUEST, { email: member.email });
    const token = await tokenFor(member.email, "reset-password");
    await expect(resetPassword(db, GUEST, { token: first, newPassword })).rejects.toMatchObject(dead);
    await expect(
      resetPassword(db, GUEST, { token, newPassword, now: new Date(Date.now() + 3_601_000) }),
    ).rejects.toMatchObject(dead);
    await resetPassword(db, GUEST, { token, newPassword });
    await expect(resetPassword(db, GUEST, { token, newPassword })).rejects.toMatchObject(dead);
  });

  test("stays good when the new password is refused", async () => {
    const { member, token } = await asked();
    await expect(resetPassword(db, GUEST, { token, newPassword: "password123" })).rejects.toMatchObject({
      fields: { newPassword: "too_common" },
    });
    await expect(resetPassword(db, GUEST, { token, newPassword: member.email })).rejects.toMatchObject({
      fields: { newPassword: "like_email" },
    });
    await resetPassword(db, GUEST, { token, newPassword });
  });

  test("is mailed to nobody when nobody has the address, or they closed their account", async () => {
    await requestPasswordReset(db, GUEST, { email: "nobody@example.com" });
    const gone = await anAccount({ closedAt: new Date() });
    await requestPasswordReset(db, GUEST, { email: gone.email });
    expect(await mailsTo()).toEqual([]);
  });
});
