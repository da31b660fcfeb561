import { expect, test } from "vitest";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { decideSignal } from "#app/domain/integrity/decide-signal.server.ts";
import { holdVotes } from "#app/domain/integrity/hold-votes.server.ts";
import { recordTraces } from "#app/domain/integrity/record-traces.server.ts";
import { settleQuarantine } from "#app/domain/integrity/settle-quarantine.server.ts";
import { loader } from "#app/routes/moderation.signals.$number.tsx";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aVoteSignal } from "#tests/support/factories/vote-signal.ts";

async function aRing() {
  await aCategory("general");
  const [one, two] = [await aMember({ displayName: "One" }), await aMember({ displayName: "Two" })];
  const idea = await aPostedIdea(one, { title: "A lighter lock" });
  const comment = await aPostedComment(idea.number, one);
  await setVote(sql, two, { number: idea.number, value: 1 });
  await sql`insert into idea_comment_votes (comment_id, member_id, value) values (${comment.id}, ${two.id}, 1)`;
  for (const member of [one, two]) {
    await recordTraces(db, {
      memberId: member.id,
      device: "d",
      address: "203.0.113.1",
      key: Buffer.from("k"),
    });
  }
  const signal = await aVoteSignal(
    [
      { kind: "idea", targetId: idea.id, memberId: two.id },
      { kind: "comment", targetId: comment.id, memberId: two.id },
    ],
    { memberIds: [one.id, two.id], facts: { votes: 2, pairs: 2, given: 100, received: 100 } },
  );
  return { one, two, idea, signal };
}

const read = async (number: number, as?: { id: string }) =>
  call(loader, { url: `/moderation/signals/${number}`, params: { number: String(number) }, as });

test("a moderator sees who votes for whom, on what, and what they share, but no hash", async () => {
  const { one, two, signal } = await aRing();
  await drainLog();
  const { body } = await read(signal.number, await aMember({ role: "moderator" }));
  expect(body.signal).toMatchObject({ kind: "ring", state: "open", votes: 2, withdrawn: 0, targetCount: 2 });
  expect(body.signal.item).toBeGreaterThan(0);
  expect(body.signal.members).toMatchObject([
    { name: "Two", held: 2, devices: 1, networks: 1 },
    { name: "One", held: 0, devices: 1, networks: 1 },
  ]);
  expect(body.signal.flows).toEqual([{ from: two.id, to: one.id, count: 2 }]);
  expect(body.signal.targets).toMatchObject([
    { kind: "idea", title: "A lighter lock", author: "One", count: 1 },
    { kind: "comment", title: "A lighter lock", author: "One", count: 1 },
  ]);
  const hashes = await sql<{ hash: string }[]>`select hash from member_traces`;
  for (const { hash } of hashes) expect(JSON.stringify(body)).not.toContain(hash);
});

test("what was withdrawn is told apart, and a decision says whose it is", async () => {
  const { two, idea, signal } = await aRing();
  await setVote(sql, two, { number: idea.number, value: 0 });
  const judge = await aMember({ role: "moderator", displayName: "Judge" });
  await decideSignal(db, judge, { signalId: signal.id, upheld: true });
  const { body } = await read(signal.number, judge);
  expect(body.signal).toMatchObject({
    state: "upheld",
    decidedBy: "Judge",
    votes: 1,
    withdrawn: 1,
    item: null,
  });
});

test("new votes of people who were judged are no new question", async () => {
  const { two, signal, one } = await aRing();
  await decideSignal(db, await aMember({ role: "moderator" }), { signalId: signal.id, upheld: true });
  const idea = await aPostedIdea(one, { title: "Another lock", body: "Lighter still." });
  await setVote(sql, two, { number: idea.number, value: 1 });
  await drainLog();
  await sql`delete from review_items`;
  const vote = { kind: "idea" as const, targetId: idea.id, memberId: two.id };
  await db.transaction(async (tx) => settleQuarantine(tx, await holdVotes(tx, signal.id, [vote])));
  await drainLog();
  expect(await sql`select promotes from ideas where id = ${idea.id}`).toEqual([{ promotes: 1 }]);
  expect(await sql`select 1 from review_items where kind = 'votes' and state = 'open'`).toHaveLength(0);
});

test("nobody else reads it", async () => {
  const { two, signal } = await aRing();
  expect((await read(signal.number, two)).status).toBe(403);
  expect((await read(signal.number, await aMember({ role: "agent" }))).status).toBe(403);
  expect((await read(signal.number)).location).toContain("/login");
  expect((await read(999, await aMember({ role: "moderator" }))).status).toBe(404);
});
