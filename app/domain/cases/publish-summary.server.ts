import { eq } from "drizzle-orm";
import { type Actor, type MemberActor, UNMARKED } from "#app/domain/core/actor.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { members } from "#db/schema/accounts.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { postOfficially } from "./answer-in-public.server.ts";
import { changeCase } from "./change-case.server.ts";
import type { LockedCase } from "./lock-case.server.ts";

type PublishSummary = {
  /** The customer who agreed; without one the time to object is over. */
  agreedBy: MemberActor | null;
  /** What they say themselves, published under it as theirs. */
  addition?: string;
  now: Date;
};

/** Says in public how a case was settled: an official answer by the agent, and the solution if the asker agrees. */
export async function publishSummary(
  tx: Db,
  actor: Actor,
  one: LockedCase,
  { agreedBy, addition = "", now }: PublishSummary,
): Promise<void> {
  const agent = await authorOfSummary(tx, one);
  const post = await postOfficially(tx, agent, one, { body: one.summary, now });
  if (agreedBy) {
    const [thread] = await tx.select().from(threads).where(eq(threads.id, one.threadId!));
    if (addition)
      await postRemark(tx, agreedBy, { number: thread!.number, answer: post.number, body: addition, now });
    if (thread!.kind === "question") await acceptPost(tx, agreedBy, { number: post.number, now });
    await addCaseStep(tx, actor, { caseId: one.id, step: "summary_accepted", now });
  }
  await changeCase(tx, one, {
    summaryState: "published",
    summaryPostId: post.id,
    customerAddition: addition,
  });
  await addCaseStep(tx, actor, { caseId: one.id, step: "summary_published", fromPostId: post.id, now });
}

/** Whoever settled the case speaks, also when the application publishes it, or when they are no agent any more. */
async function authorOfSummary(tx: Db, one: LockedCase): Promise<MemberActor> {
  const [agent] = await tx.select().from(members).where(eq(members.id, one.resolvedById!));
  const { id, username, displayName, locale } = agent!;
  return {
    kind: "member",
    id,
    role: "agent",
    username,
    displayName,
    emailVerified: true,
    ...UNMARKED,
    locale,
  };
}
