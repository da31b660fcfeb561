import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { startSession } from "#app/auth/session.server.ts";
import { changeRole } from "#app/domain/accounts/change-role.server.ts";
import { closeAccount } from "#app/domain/accounts/close-account.server.ts";
import { findProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/request-password-reset.server.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { GUEST } from "#app/domain/core/actor.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { members } from "#db/schema/accounts.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { recorded } from "#tests/support/recorded.ts";

const row = async (id: string) => (await db.select().from(members).where(eq(members.id, id)))[0]!;

describe("closing an account", () => {
  test("takes away everything that says who they were", async () => {
    const me = await anAccount({
      username: "zoe",
      displayName: "Zoé",
      bio: "Bees.",
      avatarKey: "ab/cd.webp",
      lastActiveAt: new Date(),
    });
    expect(await closeAccount(db, me, { password: PASSWORD })).toEqual({ avatarKey: "ab/cd.webp" });
    const closed = await row(me.id);
    expect(closed).toMatchObject({
      displayName: "Former member",
      email: null,
      emailVerifiedAt: null,
      passwordHash: null,
      bio: "",
      avatarKey: null,
      lastActiveAt: null,
      role: "member",
    });
    expect(closed.closedAt).toBeInstanceOf(Date);
    expect(closed.username).toMatch(/^former-[0-9a-f]{12}$/);
    expect(JSON.stringify(closed)).not.toMatch(/zo[eé]/i);
    expect(await recorded("member.closed")).toEqual([{ memberId: me.id }]);
    expect(await mailsTo(me.email)).toMatchObject([{ template: "account-closed", memberId: null }]);
  });

  test("ends every device, link and preference, and leaves those of others", async () => {
    const me = await anAccount();
    const other = await anAccount();
    for (const one of [me, other]) {
      await startSession(one.id, { userAgent: "", persistent: true });
      await requestPasswordReset(db, GUEST, { email: one.email });
      await sql`insert into notice_preferences (member_id, kind, in_app, by_mail) values (${one.id}, 'reply', true, false)`;
    }
    await closeAccount(db, me, { password: PASSWORD });
    for (const table of ["sessions", "email_tokens", "notice_preferences"]) {
      expect(await sql`select member_id from ${sql(table)}`).toEqual([{ member_id: other.id }]);
    }
  });

  test("leaves what they posted and how they voted", async () => {
    const me = await anAccount();
    const own = await anIdea({ by: me });
    const idea = await anIdea();
    await setVote(sql, me, { number: idea.number, value: 1 });
    await closeAccount(db, me, { password: PASSWORD });
    expect(await sql`select promotes from ideas where id = ${idea.id}`).toMatchObject([{ promotes: 1 }]);
    expect(await findProfile(sql, (await row(me.id)).username)).toMatchObject({ closed: true, ideaCount: 1 });
    expect(await sql`select author_id from ideas where id = ${own.id}`).toEqual([{ author_id: me.id }]);
  });

  test("frees the address and the username", async () => {
    const me = await anAccount({ username: "zoe", displayName: "Zoe" });
    await closeAccount(db, me, { password: PASSWORD });
    await signUp(db, GUEST, {
      displayName: "Zoe",
      email: me.email,
      password: PASSWORD,
      locale: "en",
      newsletter: false,
      crmMatching: false,
    });
    expect(await sql`select username from members where email = ${me.email}`).toEqual([{ username: "zoe" }]);
  });

  test("needs the password", async () => {
    const me = await anAccount();
    await expect(closeAccount(db, me, { password: "wrong" })).rejects.toMatchObject({
      fields: { password: "wrong_password" },
    });
    expect((await row(me.id)).closedAt).toBeNull();
  });

  test("is refused for the last admin, also when two leave at once", async () => {
    const admins = await Promise.all([anAccount({ role: "admin" }), anAccount({ role: "admin" })]);
    const results = await Promise.allSettled(
      admins.map((admin) => closeAccount(db, admin, { password: PASSWORD })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused).toMatchObject({ reason: { fields: { form: "last_admin" } } });
  });

  test("one admin leaving while the other resigns leaves one", async () => {
    const [one, two] = [await anAccount({ role: "admin" }), await anAccount({ role: "admin" })];
    await Promise.allSettled([
      closeAccount(db, one, { password: PASSWORD }),
      changeRole(db, two, { username: two.username, role: "member" }),
    ]);
    expect(await sql`select 1 from members where role = 'admin' and closed_at is null`).toHaveLength(1);
  });

  test("twice at once closes it once", async () => {
    const me = await anAccount();
    await Promise.allSettled([1, 2].map(() => closeAccount(db, me, { password: PASSWORD })));
    expect(await recorded("member.closed")).toHaveLength(1);
  });
});
