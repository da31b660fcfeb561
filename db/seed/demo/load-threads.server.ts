import { eq } from "drizzle-orm";
import { threadColumns } from "#app/domain/forum/thread-columns.server.ts";
import { threadState } from "#app/domain/forum/thread-state.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { threadFollows, threadMeToos, threadSteps, threads, threadTexts } from "../../schema/forum.ts";
import { posts, postVotes, threadComments } from "../../schema/forum-posts.ts";
import type { Db } from "../../types.ts";
import type { DemoAnswer, DemoRemark, DemoThread } from "./content.ts";
import { frenchTypography } from "./french-typography.ts";
import { daysBefore } from "./random.ts";
import { THREADS } from "./texts.ts";
import { drawPeople, voteTime } from "./voters.ts";
import { personNamed, type World } from "./world.ts";

const HOUR_MS = 3_600_000;
/** Between an answer and what is said under it. */
const REMARK_AFTER_HOURS = 1.5;
/** Between the accepted answer and its acceptance. */
const ACCEPTED_AFTER_HOURS = 5;

/** Questions and discussions with all that was said about them. Counters are settled afterwards. */
export async function loadThreads(tx: Db, world: World): Promise<void> {
  const written = [...THREADS].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const thread of written) await loadThread(tx, world, thread);
  for (const { key, duplicateOf } of written) {
    if (duplicateOf) await markRepeat(tx, world, key, duplicateOf);
  }
}

const never = (world: World, at: Date) => new Date(Math.min(at.getTime(), world.now.getTime() - 60_000));

async function loadThread(tx: Db, world: World, content: DemoThread): Promise<void> {
  const { now, random } = world;
  const typeset = content.language === "fr" ? frenchTypography : (text: string) => text;
  const createdAt = daysBefore(now, content.daysAgo);
  const id = random.id(createdAt);
  const asker = personNamed(world, content.by);
  const kind = content.kind ?? "question";
  const hoursLater = (hours: number) => never(world, new Date(createdAt.getTime() + hours * HOUR_MS));
  const answers = (content.answers ?? []).map((answer) => {
    const at = hoursLater(answer.after);
    return { answer, at, id: random.id(at), author: personNamed(world, answer.by) };
  });
  const accepted = answers.find(({ answer }) => answer.accepted);
  const acceptedAt = accepted && hoursLater(accepted.answer.after + ACCEPTED_AFTER_HOURS);
  const needsInfoAt = content.needsInfo ? hoursLater(content.needsInfo.after) : null;
  const answeredAt = answers.find(({ author }) => author.id !== asker.id)?.at ?? null;
  const last = answers.at(-1);
  const columns = threadColumns({
    title: typeset(content.title),
    body: typeset(content.body),
    tags: content.tags,
    language: content.language,
  });
  await tx.insert(threads).values({
    ...columns.thread,
    id,
    kind,
    authorId: asker.id,
    categoryId: world.places.get(content.category)!.id,
    product: content.product ?? null,
    version: content.version ?? null,
    state: threadState({
      kind,
      lockedAt: null,
      acceptedPostId: accepted?.id ?? null,
      escalatedAt: null,
      needsInfoAt,
      answeredAt,
    }),
    needsInfoAt,
    lastWriterId: last?.author.id ?? asker.id,
    lastActivityAt: acceptedAt ?? last?.at ?? createdAt,
    createdAt,
  });
  await tx.insert(threadTexts).values({ ...columns.text, threadId: id });
  world.threads.set(content.key, { id, createdAt, answerIds: answers.map((one) => one.id) });

  const remarks = (list: DemoRemark[] | undefined, postId: string | null, from: Date) =>
    (list ?? []).map((remark, nth) => {
      const at = never(world, new Date(from.getTime() + (nth + 1) * REMARK_AFTER_HOURS * HOUR_MS));
      const source = typeset(remark.text);
      return {
        id: random.id(at),
        threadId: id,
        postId,
        authorId: personNamed(world, remark.by).id,
        ...rendered(source),
        createdAt: at,
      };
    });
  if (answers.length > 0) {
    await tx.insert(posts).values(
      answers.map(({ answer, at, id: postId, author }) => ({
        id: postId,
        threadId: id,
        authorId: author.id,
        ...rendered(typeset(answer.text)),
        officialAt: answer.official ? at : null,
        officialById: answer.official ? author.id : null,
        createdAt: at,
      })),
    );
  }
  const said = [
    ...remarks(content.remarks, null, createdAt),
    ...answers.flatMap((one) => remarks(one.answer.remarks, one.id, one.at)),
  ];
  if (said.length > 0) await tx.insert(threadComments).values(said);
  await loadVotes(tx, world, { answers, asker: asker.id, createdAt, id, meToos: content.meToos ?? 0 });
  const followers = new Set([asker.id, ...answers.map(({ author }) => author.id)]);
  await tx
    .insert(threadFollows)
    .values([...followers].map((memberId) => ({ threadId: id, memberId, createdAt })));
  const step = (kind: "accepted" | "needs_info", actorId: string, at: Date, more: object) =>
    tx.insert(threadSteps).values({ id: random.id(at), threadId: id, kind, actorId, createdAt: at, ...more });
  if (accepted) {
    await tx
      .update(threads)
      .set({ acceptedPostId: accepted.id, acceptedById: asker.id, solvedAt: acceptedAt! })
      .where(eq(threads.id, id));
    await step("accepted", asker.id, acceptedAt!, { postId: accepted.id });
  }
  if (content.needsInfo) {
    const { by, note } = content.needsInfo;
    await step("needs_info", personNamed(world, by).id, needsInfoAt!, { note: typeset(note) });
  }
}

const rendered = (source: string) => ({
  source,
  html: renderMarkdown(source),
  rendererVersion: RENDERER_VERSION,
});

type Voted = {
  id: string;
  asker: string;
  createdAt: Date;
  meToos: number;
  answers: { answer: DemoAnswer; at: Date; id: string; author: { id: string } }[];
};

async function loadVotes(
  tx: Db,
  world: World,
  { id, asker, createdAt, meToos, answers }: Voted,
): Promise<void> {
  const { now, random } = world;
  const here = [...world.people.values()].filter(({ joinedAt }) => joinedAt < createdAt);
  const same = drawPeople(here, meToos, random, new Set([asker]));
  if (same.length > 0) {
    await tx.insert(threadMeToos).values(
      same.map((person) => ({
        threadId: id,
        memberId: person.id,
        createdAt: voteTime(createdAt, now, random),
      })),
    );
  }
  const votes = answers.flatMap(({ answer, at, id: postId, author }) =>
    drawPeople(here, answer.helpful ?? 0, random, new Set([author.id])).map((person) => ({
      postId,
      memberId: person.id,
      castAt: voteTime(at, now, random),
    })),
  );
  if (votes.length > 0) await tx.insert(postVotes).values(votes);
}

async function markRepeat(
  tx: Db,
  world: World,
  key: string,
  { key: first, by }: { key: string; by: string },
): Promise<void> {
  const threadId = world.threads.get(key)!.id;
  const otherThreadId = world.threads.get(first)!.id;
  const [thread] = await tx.select().from(threads).where(eq(threads.id, threadId));
  const at = new Date(thread!.createdAt.getTime() + 2 * HOUR_MS);
  await tx
    .update(threads)
    .set({ duplicateOfId: otherThreadId, lockedAt: at, lockReason: "duplicate", state: "locked" })
    .where(eq(threads.id, threadId));
  const actorId = personNamed(world, by).id;
  await tx
    .insert(threadSteps)
    .values({ id: world.random.id(at), threadId, kind: "duplicate", actorId, otherThreadId, createdAt: at });
}
