import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { ideaCommentRevisions, ideaComments, ideaCommentVotes } from "../../schema/idea-comments.ts";
import { ideaTimeline } from "../../schema/idea-timeline.ts";
import type { Db } from "../../types.ts";
import type { DemoComment, DemoReply } from "./content.ts";
import { frenchTypography } from "./french-typography.ts";
import type { Random } from "./random.ts";
import { COMMENTS } from "./texts.ts";
import { drawPeople } from "./voters.ts";
import { type LoadedIdea, personNamed, type World } from "./world.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Rows = {
  comments: (typeof ideaComments.$inferInsert & { createdAt: Date })[];
  revisions: (typeof ideaCommentRevisions.$inferInsert)[];
  votes: (typeof ideaCommentVotes.$inferInsert)[];
  timeline: (typeof ideaTimeline.$inferInsert)[];
};

/** Discussions with replies, votes, earlier wordings, gaps and extensions. */
export async function loadComments(tx: Db, world: World): Promise<void> {
  const rows: Rows = { comments: [], revisions: [], votes: [], timeline: [] };
  for (const [key, comments] of Object.entries(COMMENTS)) {
    const idea = world.ideas.get(key);
    if (!idea) throw new Error(`The demo has no idea called ${key}`);
    addThread(world, idea, comments, rows);
  }
  // Numbers are given in the order of the rows.
  rows.comments.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  await tx.insert(ideaComments).values(rows.comments);
  await tx.insert(ideaCommentRevisions).values(rows.revisions);
  await tx.insert(ideaCommentVotes).values(rows.votes);
  await tx.insert(ideaTimeline).values(rows.timeline);
}

function addThread(world: World, idea: LoadedIdea, comments: readonly DemoComment[], rows: Rows): void {
  const times = threadTimes(idea, comments, world.now);
  for (const [index, comment] of comments.entries()) {
    const at = times[index]!;
    const id = addComment(world, idea, comment, at, null, rows);
    let last = at;
    for (const reply of comment.replies ?? []) {
      last = replyTime(last, world);
      addComment(world, idea, reply, last, id, rows);
    }
  }
}

/** Early ones between the idea and the last official step, late ones after it; of a silent idea, in its last days. */
function threadTimes(
  { createdAt, steppedAt }: LoadedIdea,
  comments: readonly DemoComment[],
  now: Date,
): Date[] {
  const start = createdAt.getTime();
  const turn = steppedAt?.getTime() ?? now.getTime() - 5 * DAY_MS;
  const end = Math.min(now.getTime() - DAY_MS, turn + 24 * DAY_MS);
  const early = comments.filter(({ late }) => !late).length;
  const late = comments.length - early;
  let seenEarly = 0;
  let seenLate = 0;
  return comments.map((comment) => {
    if (comment.late) {
      seenLate += 1;
      return new Date(turn + (end - turn) * (seenLate / (late + 0.5)) ** 2 + HOUR_MS);
    }
    seenEarly += 1;
    return new Date(start + (turn - start) * (seenEarly / (early + 1)) ** 2 + HOUR_MS / 2);
  });
}

function replyTime(after: Date, { now, random }: World): Date {
  const wait = HOUR_MS * (0.2 + 14 * random.next() ** 2);
  return new Date(Math.min(after.getTime() + wait, now.getTime() - HOUR_MS));
}

function addComment(
  world: World,
  idea: LoadedIdea,
  comment: DemoReply & Pick<DemoComment, "deleted" | "extension">,
  createdAt: Date,
  parentId: string | null,
  rows: Rows,
): string {
  const { random } = world;
  const author = personNamed(world, comment.by);
  const typeset = author.locale === "fr" ? frenchTypography : (text: string) => text;
  const source = typeset(comment.text);
  const id = random.id(createdAt);
  const soon = new Date(createdAt.getTime() + HOUR_MS / 2);
  const promotes = addVotes(world, { id, authorId: author.id, createdAt }, comment.up ?? 0, random, rows);
  const moderatorId = personNamed(world, "karim").id;
  const claireId = personNamed(world, "claire").id;
  rows.comments.push({
    id,
    ideaId: idea.id,
    parentId,
    authorId: author.id,
    source,
    html: renderMarkdown(source),
    rendererVersion: RENDERER_VERSION,
    promotes,
    createdAt,
    editedAt: comment.was ? soon : null,
    ...(comment.deleted && { deletedAt: soon, deletedById: moderatorId }),
    ...(comment.extension && { extensionAt: soon, extensionById: claireId }),
  });
  if (comment.was) {
    rows.revisions.push({
      id: random.id(soon),
      commentId: id,
      editorId: author.id,
      source: typeset(comment.was),
      createdAt: soon,
    });
  }
  if (comment.extension) {
    rows.timeline.push({
      id: random.id(soon),
      ideaId: idea.id,
      kind: "extension",
      commentId: id,
      actorId: claireId,
      createdAt: soon,
    });
  }
  return id;
}

function addVotes(
  { people, now }: World,
  { id, authorId, createdAt }: { id: string; authorId: string; createdAt: Date },
  count: number,
  random: Random,
  { votes }: Rows,
): number {
  const voters = drawPeople(
    [...people.values()].filter(({ joinedAt }) => joinedAt < createdAt),
    count,
    random,
    new Set([authorId]),
  );
  for (const { id: memberId } of voters) {
    const castAt = new Date(createdAt.getTime() + (now.getTime() - createdAt.getTime()) * random.next() ** 3);
    votes.push({ commentId: id, memberId, value: 1, castAt });
  }
  return voters.length;
}
