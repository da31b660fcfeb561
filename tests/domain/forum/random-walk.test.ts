import { expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { DomainError } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { askForInfo } from "#app/domain/forum/ask-for-info.server.ts";
import { changeThreadVisibility } from "#app/domain/forum/change-thread-visibility.server.ts";
import { claimThread } from "#app/domain/forum/claim-thread.server.ts";
import { convertToIdea } from "#app/domain/forum/convert-to-idea.server.ts";
import { convertToQuestion } from "#app/domain/forum/convert-to-question.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { lockThread } from "#app/domain/forum/lock-thread.server.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { moveThread } from "#app/domain/forum/move-thread.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { reopenThread } from "#app/domain/forum/reopen-thread.server.ts";
import { restorePost } from "#app/domain/forum/restore-post.server.ts";
import { setEscalation } from "#app/domain/forum/set-escalation.server.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { setThreadFollow } from "#app/domain/forum/set-thread-follow.server.ts";
import { unacceptPost } from "#app/domain/forum/unaccept-post.server.ts";
import { unmarkDuplicate } from "#app/domain/forum/unmark-duplicate.server.ts";
import { withdrawPost } from "#app/domain/forum/withdraw-post.server.ts";
import { newId } from "#db/ids.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const ROUNDS = 12;
const AT_ONCE = 8;

/** The same numbers every time: a failure can be looked at again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test.each([1, 2, 3])(
  "whatever happens at once, states and counters say what the rows say (walk %i)",
  async (seed) => {
    const roll = dice(seed);
    const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
    await aCategory("other");
    const people = await Promise.all([
      aMember(),
      aMember(),
      aMember(),
      aMember({ role: "agent" }),
      aMember({ role: "moderator" }),
    ]);
    const threads = await Promise.all(people.slice(0, 3).map((by) => anAskedThread({ by })));
    const posts = await Promise.all(threads.map((one, i) => aGivenAnswer(one.number, people[(i + 1) % 3])));
    const postNumbers = posts.map((one) => one.number);
    const caseId = newId();
    const note = "Because";

    const acts: ((by: MemberActor, number: number, post: number, on: boolean) => Promise<unknown>)[] = [
      async (by, number) => postNumbers.push((await addPost(db, by, { number, body: "Try this" })).number),
      (by, number, answer) => postRemark(db, by, { number, answer, body: "Hm" }),
      (by, _number, post) => acceptPost(db, by, { number: post, note }),
      (by, _number, post) => unacceptPost(db, by, { number: post, note }),
      (by, _number, post) => deletePost(db, by, { number: post }),
      (by, _number, post) => restorePost(db, by, { number: post }),
      (by, _number, post, on) => setHelpful(sql, by, { number: post, on }),
      (by, number, _post, on) => setMeToo(sql, by, { number, on }),
      (by, number, _post, on) => setThreadFollow(db, by, { number, on }),
      (by, number) => claimThread(db, by, { number }),
      (by, number) => askForInfo(db, by, { number, note }),
      (by, number, _post, on) => (on ? lockThread : reopenThread)(db, by, { number, note }),
      (by, number, _post, on) =>
        moveThread(db, by, {
          number,
          kind: on ? "question" : "discussion",
          category: on ? "general" : "other",
          tags: [],
          product: null,
          version: null,
          note,
        }),
      (by, number) => markDuplicate(db, by, { number, of: pick(threads).number }),
      (by, number) => unmarkDuplicate(db, by, { number }),
      (by, number, _post, on) =>
        changeThreadVisibility(db, by, { number, visibility: on ? "public" : "hidden" }),
      (_by, _number, _post, on) =>
        setEscalation(db, { kind: "system" }, { threadId: pick(threads).id, caseId, on }),
      (by, number, _post, on) => convertToIdea(db, by, { number, category: on ? "general" : "other" }),
      async (by) => {
        const ideas = await sql<{ number: number }[]>`select number::int from ideas`;
        if (ideas.length > 0)
          await convertToQuestion(db, by, { number: pick(ideas).number, category: "general" });
      },
      (by) => withdrawPost(db, by, { postId: pick(posts).id, reason: "private" }),
    ];

    for (let round = 0; round < ROUNDS; round += 1) {
      const tries = Array.from({ length: AT_ONCE }, () =>
        pick(acts)(pick(people), pick(threads).number, pick(postNumbers), roll(2) === 1),
      );
      const outcomes = await Promise.allSettled(tries);
      const broken = outcomes.flatMap((one) =>
        one.status === "rejected" && !(one.reason instanceof DomainError) ? [one.reason] : [],
      );
      expect(broken).toEqual([]);
      expect([...(await wrongThreads()), ...(await wrongCounters())]).toEqual([]);
    }
    expect((await sql`select count(*)::int as done from thread_steps`)[0]!.done).toBeGreaterThan(10);
  },
);
