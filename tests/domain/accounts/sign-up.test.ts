import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { GUEST } from "#app/domain/core/actor.ts";
import { consents, members } from "#db/schema/accounts.ts";
import { db, sql } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories/account.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { recorded } from "#tests/support/recorded.ts";

const zoe = {
  displayName: "Zoé O’Connor",
  email: "zoe@example.com",
  password: "violet harbour spoon",
  locale: "fr" as const,
  newsletter: false,
  crmMatching: true,
};

const membersWith = (email: string) => db.select().from(members).where(eq(members.email, email));

describe("signing up", () => {
  test("makes an unverified member, with what they answered in the words they read", async () => {
    await signUp(db, GUEST, zoe);
    const [member] = await membersWith(zoe.email);
    expect(member).toMatchObject({
      username: "zoe-o-connor",
      displayName: zoe.displayName,
      role: "member",
      locale: "fr",
      emailVerifiedAt: null,
    });
    expect(member!.passwordHash).toMatch(/^\$argon2id\$/);
    const answers = await db.select().from(consents).where(eq(consents.memberId, member!.id));
    expect(answers.map(({ purpose, granted }) => [purpose, granted]).sort()).toEqual([
      ["crm_matching", true],
      ["newsletter", false],
      ["terms", true],
    ]);
    const crm = answers.find((answer) => answer.purpose === "crm_matching");
    expect(crm).toMatchObject({
      locale: "fr",
      wording: CONSENT_WORDINGS.crm_matching.text.fr,
      wordingVersion: CONSENT_WORDINGS.crm_matching.version,
    });
    expect(await recorded("member.registered")).toEqual([{ memberId: member!.id }]);
  });

  test("mails a link whose token is stored as a hash only", async () => {
    await signUp(db, GUEST, { ...zoe, next: "/ideas/new" });
    const [mail] = await mailsTo(zoe.email);
    expect(mail).toMatchObject({ template: "verify-email", values: { name: zoe.displayName, hours: 24 } });
    const [, token, next] = /^\/verify-email\/([\w-]{43})\?next=(.*)$/.exec(String(mail!.values.path)) ?? [];
    expect(decodeURIComponent(next!)).toBe("/ideas/new");
    const [stored] = await sql`select token_hash from email_tokens`;
    expect(stored!.token_hash).not.toContain(token);
  });

  test("with a known address changes nothing and tells its owner, once an hour", async () => {
    const owner = await anAccount({ email: zoe.email });
    const [before] = await membersWith(zoe.email);
    await signUp(db, GUEST, zoe);
    await signUp(db, GUEST, zoe);
    expect(await membersWith(zoe.email)).toEqual([before]);
    expect(await mailsTo(zoe.email)).toMatchObject([{ template: "already-registered", memberId: owner.id }]);
    expect(await recorded("member.registered")).toEqual([]);
  });

  test("with a known address that was never confirmed sends the link again", async () => {
    await anAccount({ email: zoe.email, verified: false });
    await signUp(db, GUEST, zoe);
    expect((await mailsTo(zoe.email)).map((mail) => mail.template)).toEqual(["verify-email"]);
  });

  test("refuses a common password, and the address as password", async () => {
    await expect(signUp(db, GUEST, { ...zoe, password: "password123" })).rejects.toMatchObject({
      fields: { password: "too_common" },
    });
    await expect(signUp(db, GUEST, { ...zoe, password: "zoe@example.com" })).rejects.toMatchObject({
      fields: { password: "like_email" },
    });
    expect(await membersWith(zoe.email)).toEqual([]);
  });

  test("twice at once with one address leaves one account", async () => {
    await Promise.all(Array.from({ length: 4 }, () => signUp(db, GUEST, zoe)));
    expect(await membersWith(zoe.email)).toHaveLength(1);
    expect(await recorded("member.registered")).toHaveLength(1);
    expect(await sql`select 1 from consents`).toHaveLength(3);
  });

  test("at once under one name gives each a username", async () => {
    await Promise.all(
      Array.from({ length: 4 }, (_, n) => signUp(db, GUEST, { ...zoe, email: `zoe${n}@example.com` })),
    );
    const names = await db.select({ username: members.username }).from(members);
    expect(names.map((row) => row.username).sort()).toEqual([
      "zoe-o-connor",
      "zoe-o-connor-2",
      "zoe-o-connor-3",
      "zoe-o-connor-4",
    ]);
  });
});
