import { expect, test } from "vitest";
import { action } from "#app/routes/ideas.$ref.vote.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const json = { accept: "application/json" };
const votes = () => sql`select value from idea_votes`;

test("a script gets the new counts", async () => {
  const idea = await anIdea({ historicSupports: 7 });
  const answer = await call(action, {
    url: `/ideas/${idea.ref}/vote`,
    params: { ref: idea.ref },
    as: await aMember(),
    form: { value: "1" },
    headers: json,
  });
  expect(answer).toMatchObject({ status: 200, body: { promotes: 1, demotes: 0, score: 8, myVote: 1 } });
});

test("a plain form comes back to its row, with a word about it", async () => {
  const idea = await anIdea();
  const answer = await call(action, {
    url: `/ideas/${idea.ref}/vote`,
    params: { ref: idea.ref },
    as: await aMember(),
    form: { value: "1" },
    headers: { referer: "http://localhost:3000/ideas?sort=new" },
  });
  expect(answer.status).toBe(302);
  expect(answer.location).toBe(`/ideas?sort=new#idea-${idea.number}`);
  expect(decodeURIComponent(answer.headers.get("set-cookie")!)).toContain("vote_saved");
  expect(await votes()).toEqual([{ value: 1 }]);
});

test("without a referer it goes to the idea", async () => {
  const idea = await anIdea();
  const answer = await call(action, {
    url: "/",
    params: { ref: idea.ref },
    as: await aMember(),
    form: { value: "0" },
  });
  expect(answer.location).toBe(`/ideas/${idea.ref}#idea-${idea.number}`);
});

test("guests are refused, and so are values that are no vote", async () => {
  const idea = await anIdea();
  const options = { url: "/", params: { ref: idea.ref }, headers: json };
  expect((await call(action, { ...options, form: { value: "1" } })).status).toBe(401);
  const member = await aMember();
  for (const value of ["2", "-2", "", "NaN", "1.5"]) {
    expect((await call(action, { ...options, as: member, form: { value } })).status).toBe(422);
  }
  expect(
    (await call(action, { ...options, params: { ref: "nonsense" }, as: member, form: { value: "1" } }))
      .status,
  ).toBe(404);
  expect(await votes()).toEqual([]);
});

test("says why an idea takes no votes, to scripts and to plain forms", async () => {
  const idea = await anIdea({ statusId: "archived" });
  const options = { url: "/", params: { ref: idea.ref }, as: await aMember(), form: { value: "1" } };
  expect(await call(action, { ...options, headers: json })).toMatchObject({
    status: 403,
    body: { code: "idea_archived" },
  });
  const plain = await call(action, options);
  expect(plain.status).toBe(302);
  expect(plain.headers.get("set-cookie")).toContain("idea_archived");
});

test("refuses a form of another site", async () => {
  const idea = await anIdea();
  const headers = { ...json, origin: "https://elsewhere.example" };
  const answer = await call(action, {
    url: "/",
    params: { ref: idea.ref },
    as: await aMember(),
    form: { value: "1" },
    headers,
  });
  expect(answer.status).toBe(403);
  expect(await votes()).toEqual([]);
});
