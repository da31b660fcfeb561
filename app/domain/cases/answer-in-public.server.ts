import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { setOfficial } from "#app/domain/forum/set-official.server.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { assertNoPrivateFile } from "./assert-no-private-file.ts";
import { assertState } from "./assert-state.ts";
import { caseAnswered } from "./case-answered.server.ts";
import { type LockedCase, lockCase } from "./lock-case.server.ts";
import { canAnswerInPublic } from "./policy.ts";

type AnswerInPublic = { number: number; body: string; wait?: boolean; now?: Date };

/** An agent answers where the question was asked, in the community's name. */
export async function answerInPublic(
  db: Db,
  actor: MemberActor,
  { number, body, wait = false, now = new Date() }: AnswerInPublic,
): Promise<{ postNumber: number }> {
  assertNoPrivateFile(body, "body");
  return db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(canAnswerInPublic(actor, one.facts));
    const post = await postOfficially(tx, actor, one, { body, now });
    await addCaseStep(tx, actor, { caseId: one.id, step: "answered_in_public", fromPostId: post.id, now });
    await caseAnswered(tx, actor, one, { wait, inPrivate: false, now });
    return { postNumber: post.number };
  });
}

/** An official answer under the case's question. */
export async function postOfficially(
  tx: Db,
  actor: MemberActor,
  one: LockedCase,
  { body, now }: { body: string; now: Date },
): Promise<{ id: string; number: number }> {
  const [thread] = await tx
    .select({ number: threads.number })
    .from(threads)
    .where(eq(threads.id, one.threadId!));
  const post = await addPost(tx, actor, { number: thread!.number, body, now });
  await setOfficial(tx, actor, { number: post.number, on: true, now });
  return post;
}
