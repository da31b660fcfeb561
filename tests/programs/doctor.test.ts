import { beforeEach, describe, expect, test } from "vitest";
import { examine } from "#app/programs/doctor/command.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { newId } from "#db/ids.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { ideaVotes } from "#db/schema/ideas.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const wrong = async (fix = false) =>
  (await examine(sql, { fix }))
    .filter((finding) => finding.differences.length > 0 && !finding.fixed)
    .map((finding) => finding.check.name);

let idea: Awaited<ReturnType<typeof anIdea>>;

beforeEach(async () => {
  const [voter, author] = [await aMember(), await aMember()];
  idea = await anIdea({ by: author, historicSupports: 12 });
  await db.insert(ideaVotes).values([
    { ideaId: idea.id, memberId: voter.id, value: -1 },
    { ideaId: idea.id, memberId: author.id, value: 1 },
  ]);
  await db.insert(ideaComments).values({
    id: newId(),
    ideaId: idea.id,
    authorId: voter.id,
    source: "Yes",
    html: "<p>Yes</p>",
    rendererVersion: 1,
  });
  await settleCounters(sql);
});

test("finds nothing where nothing is wrong", async () => {
  expect(await wrong()).toEqual([]);
});

describe("finds and repairs", () => {
  test.each([
    [
      "a vote count",
      "update ideas set promotes = promotes + 1",
      "idea counters equal their votes, comments and followers",
    ],
    [
      "a popularity",
      "update ideas set popularity = popularity * 1.001",
      "idea counters equal their votes, comments and followers",
    ],
    [
      "a comment count",
      "update ideas set comment_count = 0",
      "idea counters equal their votes, comments and followers",
    ],
    [
      "a category count",
      "update categories set idea_count = 7",
      "category counters equal their public ideas",
    ],
    ["a comment's votes", "update idea_comments set promotes = 3", "comment counters equal their votes"],
    [
      "an indexed title",
      "update idea_texts set title = 'Other'",
      "every idea has its text, and the search index has its title",
    ],
    [
      "a notice of nothing",
      "insert into notices (id, member_id, event_id, kind) select gen_random_uuid(), id, gen_random_uuid(), 'reply' from members limit 1",
      "notices speak of events that happened",
    ],
  ])("%s that differs", async (_what, damage, name) => {
    await sql.unsafe(damage);
    expect(await wrong()).toEqual([name]);
    expect(await wrong(true)).toEqual([]);
    expect(await wrong()).toEqual([]);
  });
});

test("names what only a person can mend, and does not call it repaired", async () => {
  await sql`insert into graphile_worker._private_tasks (identifier) values ('prune') on conflict do nothing`;
  await sql`select graphile_worker.add_job('prune', '{}'::json, max_attempts := 1)`;
  await sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'boom'`;
  expect(await wrong(true)).toEqual(["no job is out of attempts or stuck"]);
});
