import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeAccount } from "#app/domain/accounts/close-account.server.ts";
import { removeIdentity } from "#app/domain/identities/remove-identity.server.ts";
import { loader as closePage } from "#app/routes/settings.close.tsx";
import { loader as passwordPage } from "#app/routes/settings.password.tsx";
import { action, loader } from "#app/routes/settings.sign-ins.tsx";
import { env } from "#app/runtime/env.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { identities, signInProviders } from "#db/schema/identities.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aSignInProvider } from "#tests/support/factories/sign-in-provider.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { type RunningProvider, startProvider } from "#tests/support/oidc/provider.ts";
import { signInThere } from "#tests/support/oidc/sign-in-there.ts";
import { recorded } from "#tests/support/recorded.ts";
import { openWayBack, pressButton, setCookie, signInElsewhere } from "#tests/support/sign-in-elsewhere.ts";

const URL_ = "/settings/sign-ins";
let there: RunningProvider;
const allowedBefore = env.RUCHE_OUTGOING_ALLOW;

beforeAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
  there = await startProvider({
    redirectUris: ["http://localhost:3000/auth/acme/callback"],
    people: { ada: { name: "Ada" }, bob: {} },
  });
});
afterAll(async () => {
  env.RUCHE_OUTGOING_ALLOW = allowedBefore;
  await there.close();
});

const acme = () => aSignInProvider({ slug: "acme", issuer: there.issuer });
const adding = { adding: "on" };
const toast = (headers: Headers) => decodeURIComponent(setCookie(headers, "flash") ?? "");

async function anIdentity(memberId: string, wanted: Parameters<typeof aSignInProvider>[0] = {}) {
  const provider = await aSignInProvider(wanted);
  const id = newId();
  await db.insert(identities).values({ id, memberId, providerId: provider.id, subject: "ada" });
  return { id, provider };
}
const remove = (as: { id: string }, identityId: string) =>
  call(action, { url: URL_, as, form: { identityId } });

describe("a sign-in from elsewhere", () => {
  test("is added by whoever is signed in, whatever address it has, and told by mail", async () => {
    await acme();
    const member = await aMember();
    const answer = await signInElsewhere("acme", "ada", adding, member);
    expect(answer.location).toBe(URL_);
    expect(toast(answer.headers)).toContain("sign_in_added");
    const page = await call(loader, { url: URL_, as: member });
    expect(page.body).toMatchObject({ hasPassword: false, addable: [], identities: [{ slug: "acme" }] });
    expect((await mailsTo(member.email)).map((mail) => mail.template)).toEqual(["sign-in-added"]);
    expect(await recorded("identity.linked")).toMatchObject([{ memberId: member.id }]);
    expect((await signInElsewhere("acme", "ada")).location).toBe("/");
  });

  test("is added to nobody but the one who set out", async () => {
    await acme();
    const [member, stranger] = [await aMember(), await aMember()];
    const { body, journey } = await pressButton("acme", adding, member);
    const back = await signInThere(body.url, "ada");
    for (const as of [stranger, undefined]) {
      const answer = await openWayBack("acme", back, journey, as);
      expect(toast(answer.headers)).toContain("sign_in_again");
    }
    expect(await db.$count(identities)).toBe(0);
  });

  test("belongs to one account only, and an account has one of each provider", async () => {
    await acme();
    const [member, stranger] = [await aMember(), await aMember()];
    await signInElsewhere("acme", "ada", adding, member);
    expect(toast((await signInElsewhere("acme", "ada", adding, stranger)).headers)).toContain(
      "sign_in_of_another",
    );
    expect(toast((await signInElsewhere("acme", "bob", adding, member)).headers)).toContain(
      "provider_added_already",
    );
    expect(toast((await signInElsewhere("acme", "ada", adding, member)).headers)).toContain("sign_in_added");
    expect(await db.select().from(identities)).toMatchObject([{ memberId: member.id, subject: "ada" }]);
  });

  test("two accounts that want the same one at once: one gets it", async () => {
    await acme();
    const both = [await aMember(), await aMember()];
    const answers = await Promise.all(both.map((member) => signInElsewhere("acme", "ada", adding, member)));
    expect(
      answers.map((answer) => /sign_in_(added|of_another)/.exec(toast(answer.headers))?.[1]).sort(),
    ).toEqual(["added", "of_another"]);
    expect(await db.$count(identities)).toBe(1);
  });

  test("is removed, but never the last way in", async () => {
    const member = await aMember();
    const one = await anIdentity(member.id);
    expect(toast((await remove(member, one.id)).headers)).toContain("last_way_in");
    const two = await anIdentity(member.id);
    await db.update(signInProviders).set({ enabled: false }).where(eq(signInProviders.id, two.provider.id));
    expect(toast((await remove(member, one.id)).headers)).toContain("last_way_in");
    await db.update(signInProviders).set({ enabled: true }).where(eq(signInProviders.id, two.provider.id));
    expect(toast((await remove(member, one.id)).headers)).toContain("sign_in_removed");
    expect(await recorded("identity.unlinked")).toEqual([
      { memberId: member.id, providerId: one.provider.id },
    ]);
    expect(toast((await remove(member, two.id)).headers)).toContain("last_way_in");
    const withPassword = await anAccount();
    const three = await anIdentity(withPassword.id);
    expect(toast((await remove(withPassword, three.id)).headers)).toContain("sign_in_removed");
    expect(toast((await remove(withPassword, three.id)).headers)).toContain("sign_in_gone");
  });

  test("of somebody else is not touched", async () => {
    const owner = await aMember();
    const { id } = await anIdentity(owner.id);
    expect(toast((await remove(await anAccount(), id)).headers)).toContain("sign_in_gone");
    expect(await db.$count(identities)).toBe(1);
  });

  test("two removed at once leave one", async () => {
    const member = await aMember();
    const [one, two] = [await anIdentity(member.id), await anIdentity(member.id)];
    const outcomes = await Promise.allSettled(
      [one, two].map(({ id }) => removeIdentity(db, member, { identityId: id })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.$count(identities)).toBe(1);
  });

  test("goes when the account closes", async () => {
    const account = await anAccount();
    await anIdentity(account.id);
    await closeAccount(db, account, { password: PASSWORD });
    expect(await db.$count(identities)).toBe(0);
  });
});

test("pages that ask for a password say how to get one to who has none", async () => {
  const member = await aMember();
  for (const page of [passwordPage, closePage]) {
    expect((await call(page, { url: "/settings/x", as: member })).body).toMatchObject({
      hasPassword: false,
      email: member.email,
    });
    expect((await call(page, { url: "/settings/x", as: await anAccount() })).body).toMatchObject({
      hasPassword: true,
    });
  }
  expect(await db.$count(members)).toBe(3);
});
