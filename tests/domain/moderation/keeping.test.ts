import { expect, test } from "vitest";
import { pruneModeration } from "#app/domain/moderation/prune-moderation.server.ts";
import { MODERATION_CHECKS } from "#app/programs/doctor/moderation-checks.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, decide, itemOf } from "#tests/support/factories/review.ts";

const long = "now() - interval '1 day'";

async function found(): Promise<Record<string, number>> {
  const wrong: Record<string, number> = {};
  for (const { name, find } of MODERATION_CHECKS) {
    const rows = await sql.unsafe(find);
    if (rows.length > 0) wrong[name] = rows.length;
  }
  return wrong;
}

async function mend(): Promise<void> {
  for (const { fix } of MODERATION_CHECKS) if (fix) await sql.unsafe(fix);
}

test("the doctor finds nothing wrong with a queue at work", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const item = await aFlaggedItem("idea", idea.id);
  await aFlaggedItem("comment", comment.id);
  await decide(item, await aMember({ role: "moderator" }), "remove");
  await sql.unsafe(`update flags set created_at = ${long}`);
  await drain();
  expect(await found()).toEqual({});
});

test("the doctor finds what waits for nobody, and mends what it can", async () => {
  await anIdea({ visibility: "held", createdAt: new Date("2026-01-01") });
  const flagged = await aPostedIdea();
  const item = await aFlaggedItem("idea", flagged.id);
  const comment = await aPostedComment(flagged.number);
  const gone = await aFlaggedItem("comment", comment.id);
  await sql`update review_items set score = 99, hidden = true where id = ${item.id}`;
  await sql`update idea_comments set deleted_at = now() where id = ${comment.id}`;
  await sql.unsafe(`update review_items set opened_at = ${long}`);
  const unheard = await aPostedIdea();
  const lost = await aFlaggedItem("idea", unheard.id);
  await sql`delete from review_items where id = ${lost.id}`;
  await sql.unsafe(`update flags set created_at = ${long}`);
  expect(await found()).toEqual({
    "what is held waits for a decision": 1,
    "an open item is about something that is still there": 1,
    "an open item knows whether readers see what it is about": 1,
    "an item weighs what its sources weigh": 1,
    "every open flag is heard": 1,
  });
  await mend();
  await mend();
  expect(await found()).toEqual({});
  expect(await itemOf("comment", comment.id)).toMatchObject({ id: gone.id, state: "decided" });
});

test("decided items are forgotten when nobody can appeal any more; what was decided stays", async () => {
  const idea = await aPostedIdea();
  await decide(await aFlaggedItem("idea", idea.id), await aMember({ role: "moderator" }), "remove");
  const open = await aFlaggedItem("idea", (await aPostedIdea()).id);
  await sql`update flags set note = 'Rude.'`;
  await pruneModeration(db);
  expect(await sql`select 1 from review_items`).toHaveLength(2);
  await sql`update review_items set decided_at = now() - interval '500 days' where state = 'decided'`;
  await sql`update flags set decided_at = now() - interval '500 days' where decided_at is not null`;
  await pruneModeration(db);
  expect(await sql`select id from review_items`).toEqual([{ id: open.id }]);
  expect(await sql`select act, item_id from moderation_acts`).toEqual([{ act: "remove", item_id: null }]);
  expect(await sql`select note, upheld from flags order by created_at`).toEqual([
    { note: "", upheld: true },
    { note: "Rude.", upheld: null },
  ]);
  await drainLog();
});
