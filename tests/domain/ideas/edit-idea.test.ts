import { expect, test } from "vitest";
import { editIdea } from "#app/domain/ideas/edit-idea.server.ts";
import { ideaHistory } from "#app/domain/ideas/history-queries.server.ts";
import { storedWeight } from "#app/domain/ideas/popularity.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const edit = (idea: { number: number }, changes: object = {}) => ({
  number: idea.number,
  title: "A silent coffee machine",
  body: "It wakes the whole house.",
  category: "general",
  tags: [],
  language: "en" as const,
  ...changes,
});

test("an edit changes the words and keeps the earlier ones in the history", async () => {
  const idea = await aPostedIdea();
  expect(await editIdea(db, idea.author, edit(idea))).toEqual({
    number: idea.number,
    slug: "a-silent-coffee-machine",
    held: false,
  });
  const { edits } = await ideaHistory(sql, idea.author, idea.number);
  expect(edits).toHaveLength(1);
  expect(edits[0]).toMatchObject({ editor: { username: idea.author.username } });
  expect(edits[0]!.title).toEqual([
    { kind: "same", text: "A " },
    { kind: "removed", text: "quieter" },
    { kind: "added", text: "silent" },
    { kind: "same", text: " coffee machine" },
  ]);
  const [row] =
    await sql`select i.title, i.edited_at, t.html, t.title as text_title from ideas i join idea_texts t on t.idea_id = i.id`;
  expect(row).toMatchObject({
    title: "A silent coffee machine",
    text_title: "A silent coffee machine",
    html: "<p>It wakes the whole house.</p>\n",
  });
  expect(row!.edited_at).toBeInstanceOf(Date);
  expect(await sql`select name from events where name = 'idea.edited'`).toHaveLength(1);
});

test("other tags alone make no new version", async () => {
  const idea = await aPostedIdea();
  await editIdea(
    db,
    idea.author,
    edit(idea, { title: "A quieter coffee machine", body: "It wakes the *whole* floor.", tags: ["office"] }),
  );
  expect((await ideaHistory(sql, idea.author, idea.number)).edits).toEqual([]);
  expect(await sql`select tags, edited_at from ideas`).toEqual([{ tags: ["office"], edited_at: null }]);
});

test("another category takes the idea over: both counters, and Popular by its half-life", async () => {
  await aCategory("tools", { halfLifeDays: 7 });
  const idea = await aPostedIdea();
  await editIdea(db, idea.author, edit(idea, { category: "tools" }));
  const counts = await sql`select slug, idea_count from categories where audience = 'everyone' order by slug`;
  expect([...counts]).toEqual([
    { slug: "general", idea_count: 0 },
    { slug: "tools", idea_count: 1 },
  ]);
  const [row] = await sql`select i.popularity, v.cast_at from ideas i join idea_votes v on v.idea_id = i.id`;
  expect(row!.popularity / storedWeight(row!.cast_at, 7)).toBeCloseTo(1, 6);
});

test("others, and the author of a decided idea, may not edit; a moderator may", async () => {
  const idea = await aPostedIdea();
  await expect(editIdea(db, await aMember(), edit(idea))).rejects.toMatchObject({ code: "not_yours" });
  await sql`update ideas set status_id = 'planned'`;
  await expect(editIdea(db, idea.author, edit(idea))).rejects.toMatchObject({ code: "idea_decided" });
  await editIdea(db, await aMember({ role: "moderator" }), edit(idea));
});
