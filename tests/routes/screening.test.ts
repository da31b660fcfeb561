import { beforeEach, describe, expect, test } from "vitest";
import { beganToken } from "#app/domain/screening/began-token.server.ts";
import { LIMIT_NAMES, LIMITS } from "#app/domain/screening/limits.ts";
import { loader as answerPage, action as postAnswer } from "#app/routes/forum.$ref.answers.tsx";
import { action as postComment } from "#app/routes/ideas.$ref.comments.tsx";
import { loader as newIdea, action as postIdea } from "#app/routes/ideas.new.tsx";
import { loader as limitsPage, action as saveLimits } from "#app/routes/moderation.limits.tsx";
import { action as addRule, loader as rulesPage } from "#app/routes/moderation.rules._index.tsx";
import { action as changeRule, loader as rulePage } from "#app/routes/moderation.rules.$id.tsx";
import { action as saveProfile } from "#app/routes/settings.profile.tsx";
import { action as signUp, loader as signUpPage } from "#app/routes/signup.tsx";
import { keyFor } from "#app/runtime/secret.server.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aRule, limitTo, screenAsUsual } from "#tests/support/factories/screening.ts";

const flashOf = (headers: Headers) => decodeURIComponent(headers.get("set-cookie") ?? "");
const words = "A sentence that takes a person some time to type";

describe("writing", () => {
  test("a form sent without having been opened is faster than anybody types; its writer hears that it waits", async () => {
    await aRule({ kind: "fast_typing", config: { minMs: 3000 } });
    const idea = await aPostedIdea();
    const me = await aMember();
    const at = { url: `/ideas/${idea.ref}/comments`, params: { ref: idea.ref }, as: me };
    const sent = await call(postComment, { ...at, form: { body: words } });
    expect(sent.status).toBe(302);
    expect(flashOf(sent.headers)).toContain("text_held");
    expect(await sql`select visibility from idea_comments`).toEqual([{ visibility: "held" }]);
  });

  test("what was opened a while ago is in time, by the form's own field or by the cookie; nobody makes it up", async () => {
    await aRule({ kind: "fast_typing", config: { minMs: 3000 } });
    await aCategory("general");
    const me = await aMember();
    const opened = await call(newIdea, { url: "/ideas/new", as: me });
    const began = beganToken(keyFor("typing"), me.id, new Date(Date.now() - 60_000));
    expect(opened.headers.get("set-cookie")).toContain(`opened=${opened.body.began}`);
    const thread = await anAskedThread();
    const at = { url: `/forum/${thread.ref}/answers`, params: { ref: thread.ref }, as: me };
    expect((await call(answerPage, at)).body.began).toMatch(/^[a-z0-9]+\.[0-9a-f]{24}$/);
    const post = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
      const answer = await call(postAnswer, { ...at, form, headers });
      return flashOf(answer.headers).includes("text_held");
    };
    const body = (nth: number) => `${words}, number ${nth}`;
    expect(await post({ body: body(1), began })).toBe(false);
    expect(await post({ body: body(2) }, { cookie: `opened=${began}` })).toBe(false);
    expect(await post({ body: body(3) })).toBe(true);
    const [stamp, signature] = began.split(".");
    expect(await post({ body: body(4), began: `1.${signature}` })).toBe(true);
    expect(await post({ body: body(5), began: `${stamp}.${"0".repeat(24)}` })).toBe(true);
    const another = beganToken(keyFor("typing"), (await aMember()).id, new Date(Date.now() - 60_000));
    expect(await post({ body: body(6), began: another })).toBe(true);
    expect(await post({ body: body(7), began: opened.body.began })).toBe(true);
    expect((await call(newIdea, { url: "/ideas/new" })).headers.get("set-cookie") ?? "").not.toContain(
      "opened=",
    );
  });

  test("what newcomers may not send yet comes back at its field with every word; too soon, with the form", async () => {
    await limitTo({ newLinks: 0, newSecondsBetweenTopics: 60 });
    await aCategory("general");
    const me = await aMember({ createdAt: new Date() });
    const form = {
      title: "A wish",
      body: "See https://a.example/x",
      tags: "",
      language: "en",
      category: "general",
      confirmed: "1",
    };
    const send = (body: string) => call(postIdea, { url: "/ideas/new", as: me, form: { ...form, body } });
    expect(await send(form.body)).toMatchObject({
      status: 422,
      body: { errors: { body: "new_links" }, values: { title: "A wish", body: form.body } },
    });
    expect((await send("See for yourself")).status).toBe(302);
    const soon = await send("And see again");
    expect(soon).toMatchObject({
      status: 429,
      body: { errors: { form: "too_soon" }, values: { body: "And see again" } },
    });
    expect(Number(soon.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("a profile is shown and queued; blocked words are said at the field", async () => {
    await aRule({ kind: "words", effect: "flag", config: { words: ["casino"], exact: false } });
    await aRule({ kind: "words", effect: "block", config: { words: ["marabout"], exact: false } });
    const me = await aMember();
    const save = (bio: string) =>
      call(saveProfile, {
        url: "/settings/profile",
        as: me,
        form: { displayName: me.displayName, username: me.username, bio, locale: "en" },
      });
    expect((await save("I own casinos")).status).toBe(302);
    expect(await save("Grand marabout")).toMatchObject({
      status: 422,
      body: { errors: { bio: "blocked_words" } },
    });
    await drain();
    expect(await sql`select kind, target_id from review_items`).toEqual([
      { kind: "profile", target_id: me.id },
    ]);
    expect(await sql`select bio from members where id = ${me.id}`).toEqual([{ bio: "I own casinos" }]);
  });
});

describe("the pages", () => {
  let admin: Awaited<ReturnType<typeof aMember>>;
  let moderator: typeof admin;
  beforeEach(async () => {
    admin = await aMember({ role: "admin" });
    moderator = await aMember({ role: "moderator" });
    await screenAsUsual();
  });

  test("moderators see rules, admins add, change, try and delete them", async () => {
    const { body } = await call(rulesPage, { url: "/moderation/rules", as: moderator });
    expect(body).toMatchObject({ canChange: false });
    expect(body.rules).toHaveLength(10);
    const added = await call(addRule, { url: "/moderation/rules", as: admin, form: { kind: "duplicate" } });
    const id = added.location!.split("/").at(-1)!;
    const at = { url: `/moderation/rules/${id}`, params: { id } };
    expect((await call(rulePage, { ...at, as: moderator })).body).toMatchObject({
      rule: { mode: "off" },
      trial: null,
    });
    const form = {
      act: "save",
      mode: "shadow",
      effect: "hold",
      belowTrust: "",
      language: "",
      name: "Twins",
      days: "x",
      similarity: "90",
    };
    expect(await call(changeRule, { ...at, as: admin, form })).toMatchObject({
      status: 422,
      body: { errors: { days: "bad_number" }, values: { name: "Twins", similarity: "90" } },
    });
    expect((await call(changeRule, { ...at, as: admin, form: { ...form, days: "3" } })).status).toBe(302);
    expect((await call(rulePage, { ...at, as: admin })).body.rule).toMatchObject({
      name: "Twins",
      mode: "shadow",
      belowTrust: null,
      config: { days: 3, similarity: 90 },
    });
    expect((await call(changeRule, { ...at, as: admin, form: { act: "try" } })).location).toContain(
      "hits=trial",
    );
    await drain();
    expect((await call(rulePage, { ...at, url: `${at.url}?hits=trial`, as: moderator })).body).toMatchObject({
      ofTrial: true,
      hits: { items: [] },
    });
    expect((await call(changeRule, { ...at, as: moderator, form: { act: "delete" } })).status).toBe(403);
    expect((await call(changeRule, { ...at, as: admin, form: { act: "delete" } })).location).toBe(
      "/moderation/rules",
    );
    expect((await call(rulePage, { ...at, as: admin })).status).toBe(404);
  });

  test("limits are saved, or come back with what is wrong", async () => {
    const usual = Object.fromEntries(LIMIT_NAMES.map((name) => [name, String(LIMITS[name].usual)]));
    const form = { ...usual, proofBits: "14", disposableDomains: "", knownHosts: "" };
    const save = (more: Record<string, string>, as = admin) =>
      call(saveLimits, { url: "/moderation/limits", as, form: { ...form, ...more } });
    expect(await save({ newLinks: "many" })).toMatchObject({
      status: 422,
      body: { errors: { newLinks: "bad_number" }, values: { newLinks: "many" } },
    });
    expect((await save({ newLinks: "" }, moderator)).status).toBe(403);
    expect((await save({ newLinks: "" })).status).toBe(302);
    expect((await call(limitsPage, { url: "/moderation/limits", as: moderator })).body).toMatchObject({
      canChange: false,
      settings: { limits: { newLinks: -1 }, proofBits: 14, refuseDisposable: false },
    });
  });
});

test("the form of a new account carries a challenge; sent without it, it comes back with a way on", async () => {
  await screenAsUsual();
  const { body } = await call(signUpPage, { url: "/signup" });
  expect(body.proof).toMatchObject({ bits: 16, seconds: 2, secondsUnproven: 15 });
  const person = {
    displayName: "Zoé",
    email: "zoe@courriel.example",
    password: "violet harbour spoon",
    locale: "fr",
    terms: "on",
  };
  const send = (more: Record<string, string>) =>
    call(signUp, { url: "/signup", form: { ...person, ...more } });
  expect(await send({})).toMatchObject({
    status: 422,
    body: { errors: { form: "sign_up_again" }, values: { displayName: "Zoé" } },
  });
  expect(await send({ challenge: body.proof.challenge })).toMatchObject({
    status: 422,
    body: { errors: { form: "sign_up_slower" } },
  });
  expect(await send({ homepage: "http://spam" })).toMatchObject({
    body: { errors: { form: "looks_like_a_machine" } },
  });
  expect(await send({ email: "zoe@yopmail.com" })).toMatchObject({
    body: { errors: { email: "disposable" } },
  });
  await sql`update screening_settings set limits = '{"signUpSecondsUnproven": 0}'`;
  expect(await send({ challenge: body.proof.challenge })).toMatchObject({
    status: 302,
    location: "/check-email",
  });
});
