import { expect, test } from "vitest";
import { suggestPeople } from "#app/domain/ideas/submission-queries.server.ts";
import { similarIdeas } from "#search/similar-ideas.server.ts";
import { sql } from "#tests/support/database.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const similarTo = async (title: string, language = "en") =>
  (await similarIdeas(sql, { title, language, limit: 5, memberId: null })).map((idea) => idea.title);

test("an idea is found by other words of the same kind, half-typed ones and ones without accents", async () => {
  await anIdea({ title: "A dark theme for the dashboard" });
  await anIdea({ title: "Imprimer les étiquettes en été", language: "fr" });
  await anIdea({ title: "Cheaper shipping to islands" });
  expect(await similarTo("Dashboard themes that are dark")).toEqual(["A dark theme for the dashboard"]);
  expect(await similarTo("dashb")).toEqual(["A dark theme for the dashboard"]);
  expect(await similarTo("imprimer les etiquettes", "fr")).toEqual(["Imprimer les étiquettes en été"]);
  expect(await similarTo("Something else altogether")).toEqual([]);
});

test("an idea is found by its description when that has all the telling words", async () => {
  await anIdea({ title: "Night mode", body: "Bright screens hurt my eyes in the evening." });
  expect(await similarTo("Bright screens hurt eyes")).toEqual(["Night mode"]);
});

test("the closest title comes first", async () => {
  await anIdea({ title: "Export invoices" });
  await anIdea({ title: "Export invoices as a spreadsheet every month" });
  expect((await similarTo("Export invoices"))[0]).toBe("Export invoices");
});

test("merged, hidden and archived ideas are not offered", async () => {
  const kept = await anIdea({ title: "A dark theme" });
  await anIdea({ title: "A dark theme, merged", mergedIntoId: kept.id });
  await anIdea({ title: "A dark theme, hidden", visibility: "hidden" });
  await anIdea({ title: "A dark theme, archived", statusId: "archived" });
  expect(await similarTo("A dark theme")).toEqual(["A dark theme"]);
});

test("titles of punctuation, quotes and small words find nothing and break nothing", async () => {
  await anIdea({ title: "It's the user's 100% 'problem'" });
  for (const title of [
    "",
    "   ",
    "the of a",
    "'",
    "'; drop table ideas; --",
    "% _ \\",
    "l'",
    "😀😀😀😀",
    "a".repeat(255),
  ]) {
    expect(await similarTo(title)).toEqual([]);
  }
  expect(await similarTo("user's problem 100%")).toHaveLength(1);
});

test("a member's own vote is told", async () => {
  const idea = await aPostedIdea();
  const [found] = await similarIdeas(sql, {
    title: "coffee machine",
    language: "en",
    limit: 5,
    memberId: idea.author.id,
  });
  expect(found).toMatchObject({ number: idea.number, promotes: 1, myVote: 1, statusId: "received" });
});

test("people are suggested by the beginning of their username or of a word of their name", async () => {
  await aMember({ username: "zoe_b", displayName: "Zoé Bernard" });
  await aMember({ username: "berto", displayName: "Roberto" });
  await aMember({ username: "bern_gone", displayName: "x", closedAt: new Date() });
  const names = async (typed: string) => (await suggestPeople(sql, typed)).map((person) => person.username);
  expect(await names("ber")).toEqual(["berto", "zoe_b"]);
  expect(await names("@ZOE_")).toEqual(["zoe_b"]);
  expect(await names("bernar")).toEqual(["zoe_b"]);
  expect(await names("zoé b")).toEqual(["zoe_b"]);
  for (const typed of ["", "@", "%", "'", "a & b | !c:*", "\\"]) expect(await names(typed)).toEqual([]);
});
