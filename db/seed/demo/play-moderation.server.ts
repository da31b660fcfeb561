import { actOnItem } from "#app/domain/moderation/act-on-item.server.ts";
import { endRestrictions } from "#app/domain/moderation/end-restrictions.server.ts";
import { fileAppeal } from "#app/domain/moderation/file-appeal.server.ts";
import { flagContent } from "#app/domain/moderation/flag-content.server.ts";
import { hideUntilDecided } from "#app/domain/moderation/hide-until-decided.server.ts";
import { TELL_AFTER_SECONDS } from "#app/domain/moderation/limits.ts";
import type { ActInput } from "#app/domain/moderation/schema.ts";
import { tellStatement } from "#app/domain/moderation/tell-statement.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { moderationConsumer } from "#app/jobs/moderation-consumer.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import type { Db, Sql } from "../../types.ts";
import { actorOf } from "./actor-of.ts";
import { frenchTypography } from "./french-typography.ts";
import type { Matter } from "./matter.ts";
import { SETTLED_1 } from "./matters-settled-1.ts";
import { SETTLED_2 } from "./matters-settled-2.ts";
import { SETTLED_3 } from "./matters-settled-3.ts";
import { WAITING } from "./matters-waiting.ts";
import { daysBefore } from "./random.ts";
import { rewind } from "./rewind.server.ts";
import type { World } from "./world.ts";
import { type Target, writeWords } from "./write-words.server.ts";

const HOUR_MS = 3_600_000;
/** Of the day, UTC. */
const FIRST_HOUR = 6;
/** At least, between two things that happen to the same words. */
const BREATH_MS = 12 * 60_000;

/** One thing somebody does about a matter, at its time. */
type Step = { at: Date; take: (at: Date) => Promise<unknown> };
type Database = { db: Db; sql: Sql };
/** What the steps of one matter know of each other. */
type Course = { target?: Target; act?: number };

/**
 * Half a year of moderation by the commands that members and moderators use, in the order of time, so that numbers grow
 * with it: what was settled is read on the page of transparency, what waits is the queue.
 */
export async function playModeration(database: Database, world: World): Promise<void> {
  const steps = [...SETTLED_1, ...SETTLED_2, ...SETTLED_3, ...WAITING].flatMap((matter) =>
    byDay(stepsOf(database, world, matter)),
  );
  for (const { at, take } of steps.sort((one, other) => one.at.getTime() - other.at.getTime())) {
    await take(at);
    await rewind(database.sql, at);
    await drainEvents(database, [moderationConsumer]);
    await rewind(database.sql, at);
    await doDue(database, at);
    await endRestrictions(database.db, at);
  }
}

function stepsOf(database: Database, world: World, { by, daysAgo, words, ...matter }: Matter): Step[] {
  const { db } = database;
  const written = daysBefore(world.now, daysAgo);
  const after = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR_MS);
  const typesetFor = (username: string) =>
    actorOf(world, username).locale === "fr" ? frenchTypography : (text: string) => text;
  const toAuthor = typesetFor(by);
  const course: Course = {};
  const steps: Step[] = [];
  const step = (at: Date, take: Step["take"]) => steps.push({ at, take });

  step(written, async (now) => {
    course.target = await writeWords(database, world, { by, words, now });
  });
  for (const { by: who, hours, reason, note = "" } of matter.flags ?? []) {
    step(after(written, hours), (now) =>
      flagContent(db, actorOf(world, who), {
        ...flagged(course),
        reason,
        note: typesetFor(who)(note),
        now,
      }),
    );
  }
  if (!matter.decided) return steps;
  const { by: moderator, hours, into, words: reasons = "", body, note = "", ...decision } = matter.decided;
  const decidedAt = after(written, hours);
  step(decidedAt, async (now) => {
    const input = {
      ...PLAIN,
      ...decision,
      words: toAuthor(reasons),
      note: typesetFor(moderator)(note),
      into: into ? await numberOf(database.sql, world.threads.get(into)!.id) : "",
      ...(body !== undefined && { body: toAuthor(body) }),
    };
    course.act = await decide(database, world, { moderator, target: course.target!, input, now });
  });
  if (!matter.appeal) return steps;
  const { decided: answered, ...appeal } = matter.appeal;
  const filedAt = after(decidedAt, appeal.hours);
  const filed: Course = {};
  step(filedAt, async (now) => {
    const contested = { number: course.act!, words: toAuthor(appeal.words), now };
    const { appealId } = await fileAppeal(db, actorOf(world, by), contested);
    filed.target = { kind: "appeal", id: appealId };
  });
  if (!answered) return steps;
  step(after(filedAt, answered.hours), (now) => {
    const [act, reason] = answered.upheld ? (["approve", "fine"] as const) : (["dismiss", "fine"] as const);
    const input = { ...PLAIN, act, reason, words: toAuthor(answered.answer) };
    return decide(database, world, { moderator: answered.by, target: filed.target!, input, now });
  });
  return steps;
}

/** Nobody decides in the middle of the night; what follows stays behind what it follows. */
function byDay(steps: Step[]): Step[] {
  let last = 0;
  return steps.map(({ at, take }) => {
    const asleep = at.getUTCHours() < FIRST_HOUR ? (FIRST_HOUR - at.getUTCHours()) * HOUR_MS : 0;
    last = Math.max(at.getTime() + asleep, last + BREATH_MS);
    return { at: new Date(last), take };
  });
}

const PLAIN = {
  note: "",
  rule: "",
  days: null,
  sanction: null,
  sanctionDays: null,
  category: "",
  into: "",
} as const;

function flagged({ target }: Course) {
  return target as { kind: "comment"; id: string };
}

type Deciding = { moderator: string; target: Target; input: ActInput; now: Date };

/** Decides the item that is open about something; returns the number of the act. */
async function decide(
  { db, sql }: Database,
  world: World,
  { moderator, target, input, now }: Deciding,
): Promise<number> {
  const [item] = await sql<{ number: number; version: number }[]>`
    select number::int, version from review_items
    where kind = ${target.kind} and target_id = ${target.id} and state = 'open'`;
  if (!item) throw new Error(`Nobody asked about this ${target.kind}: ${JSON.stringify(input.words)}`);
  const { act } = await actOnItem(db, useStorage(), actorOf(world, moderator), { ...input, ...item, now });
  return act;
}

/**
 * What the queue was asked to do: to hide what weighs enough, and to tell people why, now that the minute in which a
 * moderator may think again is over.
 */
async function doDue(database: Database, at: Date): Promise<void> {
  const { db, sql } = database;
  const due = sql`
    from graphile_worker._private_jobs where payload->>'actId' is not null or payload->>'itemId' is not null`;
  const jobs = await sql<{ actId: string | null; itemId: string | null }[]>`
    select payload->>'actId' as "actId", payload->>'itemId' as "itemId" ${due}`;
  if (jobs.length === 0) return;
  await sql`select graphile_worker.complete_jobs(array(select id ${due}))`;
  const now = new Date(at.getTime() + TELL_AFTER_SECONDS * 1000);
  for (const { actId, itemId } of jobs) {
    if (actId) await tellStatement(db, { actId, now });
    if (itemId) await hideUntilDecided(db, { itemId, now: at });
  }
  await rewind(sql, now);
  await doDue(database, at);
}

async function numberOf(sql: Sql, threadId: string): Promise<string> {
  const [row] = await sql<{ number: string }[]>`select number::text from threads where id = ${threadId}`;
  return row!.number;
}
