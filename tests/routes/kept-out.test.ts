import { expect, test } from "vitest";
import { hashPassword } from "#app/domain/accounts/hash-password.server.ts";
import { loader as ideas } from "#app/routes/ideas._index.tsx";
import { action as vote } from "#app/routes/ideas.$ref.vote.ts";
import { action as signIn } from "#app/routes/login.tsx";
import { action as signOut } from "#app/routes/logout.ts";
import { loader as notifications } from "#app/routes/notifications._index.tsx";
import { loader as privacy } from "#app/routes/settings.privacy.tsx";
import { action as upload } from "#app/routes/uploads._index.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";

const inADay = () => new Date(Date.now() + 86_400_000);
const json = { accept: "application/json" };

test.each(["suspended", "banned"] as const)(
  "who is %s reads what everybody reads, changes nothing, and is led to the reason",
  async (restriction) => {
    const as = await aMember({ restriction, restrictedUntil: restriction === "suspended" ? inADay() : null });
    const idea = await aPostedIdea();
    expect((await call(ideas, { url: "/ideas", as })).status).toBe(200);
    expect(await call(notifications, { url: "/notifications", as })).toMatchObject({
      status: 302,
      location: "/statements",
    });
    const params = { ref: idea.ref };
    const url = `/ideas/${idea.ref}/vote`;
    const voted = await call(vote, { url, params, as, form: { value: "1" }, headers: json });
    expect(voted).toMatchObject({ status: 403, body: { code: "restricted" } });
    const file = new File(["x"], "x.png", { type: "image/png" });
    expect(await call(upload, { url: "/uploads", as, form: { file }, headers: json })).toMatchObject({
      status: 403,
      body: { code: "restricted" },
    });
    expect((await call(privacy, { url: "/settings/privacy", as })).status).toBe(200);
    expect((await call(signOut, { url: "/logout", as, form: {} })).status).toBe(302);
  },
);

test("who may only read votes and uploads nothing, and sees their own pages", async () => {
  const as = await aMember({ restriction: "read_only", restrictedUntil: inADay() });
  const idea = await aPostedIdea();
  const vote_ = { url: `/ideas/${idea.ref}/vote`, params: { ref: idea.ref }, as, form: { value: "1" } };
  expect(await call(vote, { ...vote_, headers: json })).toMatchObject({
    status: 403,
    body: { code: "restricted" },
  });
  const file = new File(["x"], "x.png", { type: "image/png" });
  expect((await call(upload, { url: "/uploads", as, form: { file }, headers: json })).status).toBe(403);
  expect((await call(notifications, { url: "/notifications", as })).status).toBe(200);
});

test("a suspension that is over keeps nobody out", async () => {
  const as = await aMember({ restriction: "suspended", restrictedUntil: new Date(Date.now() - 1000) });
  expect((await call(notifications, { url: "/notifications", as })).status).toBe(200);
});

test("signing in leads who is kept out to the reason, everybody else where they were going", async () => {
  const passwordHash = await hashPassword("a long enough password");
  const member = await aMember({ passwordHash, restriction: "banned" });
  const form = { email: member.email, password: "a long enough password", next: "/ideas" };
  expect(await call(signIn, { url: "/login", form })).toMatchObject({ status: 302, location: "/statements" });
  await sql`update members set restriction = null`;
  expect(await call(signIn, { url: "/login", form })).toMatchObject({ status: 302, location: "/ideas" });
});
