import { answerInvitation } from "#app/domain/ambassadors/answer-invitation.server.ts";
import { invite } from "#app/domain/ambassadors/invite.server.ts";
import { proposeAmbassadors } from "#app/domain/ambassadors/propose-ambassadors.server.ts";
import { reviewAmbassador } from "#app/domain/ambassadors/review-ambassador.server.ts";
import { saveTier } from "#app/domain/ambassadors/save-tier.server.ts";
import { saveWords } from "#app/domain/ambassadors/save-words.server.ts";
import { tierSchema } from "#app/domain/ambassadors/schema.ts";
import { settleMonths } from "#app/domain/ambassadors/settle-months.server.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { giveBadge } from "#app/domain/recognition/give-badge.server.ts";
import { saveBadge } from "#app/domain/recognition/save-badge.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { recognitionConsumer } from "#app/jobs/recognition-consumer.server.ts";
import type { Translated } from "../../columns.ts";
import type { Db, Sql } from "../../types.ts";
import { actorOf } from "./actor-of.ts";
import { frenchTypography } from "./french-typography.ts";
import { AMBASSADORS, HAND_BADGES, INVITED, LOUNGE, TIER_CRITERIA } from "./programme.ts";
import { daysBefore } from "./random.ts";
import { rewind } from "./rewind.server.ts";
import type { World } from "./world.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How likely somebody comes to read in their first month, and how much less so later. */
const READS = 0.8;
const LESS_EACH_MONTH = 0.12;
/** How long before the first invitation the charter was written. */
const CHARTER_DAYS = 14;
type Database = { db: Db; sql: Sql };

/** Badges by hand, three ambassadors, an invitation that waits for an answer, and what is said in the lounge. */
export async function playProgramme(database: Database, world: World): Promise<void> {
  const { db, sql } = database;
  await drainEvents(database, [recognitionConsumer]);
  await rewind(sql, daysBefore(world.now, 1.6));
  await playBadges(database, world);
  await settleMonths(db);
  await rememberReaders(sql, world);
  await setCriteria(database, world);
  const tiers = new Map(
    (await sql<{ id: string; slug: string }[]>`select id, slug from ambassador_tiers`).map(({ id, slug }) => [
      slug,
      id,
    ]),
  );
  const [charter] = await sql<{ version: number }[]>`select max(version) as version from ambassador_charters`;
  // Nobody accepts what was not written yet.
  const written = daysBefore(
    world.now,
    Math.max(...AMBASSADORS.map(({ daysAgo }) => daysAgo)) + CHARTER_DAYS,
  );
  await sql`update ambassador_charters set created_at = ${written}`;
  const told = (username: string, text: string) =>
    actorOf(world, username).locale === "fr" ? frenchTypography(text) : text;
  const at = async (days: number, act: (now: Date) => Promise<unknown>) => {
    const now = daysBefore(world.now, days);
    await act(now);
    await rewind(sql, now);
  };
  for (const { username, daysAgo, by, invitation, words, promoted } of AMBASSADORS) {
    const invited = { username, tierId: tiers.get("scout")!, note: told(username, invitation) };
    const self = actorOf(world, username);
    const answer = { accepts: true, charter: charter!.version };
    await at(daysAgo, (now) => invite(db, actorOf(world, by), { ...invited, now }));
    await at(daysAgo - 1, (now) => answerInvitation(db, self, { ...answer, now }));
    await at(daysAgo - 1.2, () => saveWords(db, self, { words: told(username, words) }));
    if (!promoted) continue;
    const review = { username, tierId: tiers.get(promoted.to)!, note: told(username, promoted.note) };
    await at(promoted.daysAgo, (now) => reviewAmbassador(db, actorOf(world, by), { ...review, now }));
  }
  await proposeCandidates(database, world, 2.4);
  const invitation = { username: INVITED.username, tierId: tiers.get("scout")!, note: INVITED.note };
  await at(INVITED.daysAgo, (now) => invite(db, actorOf(world, INVITED.by), { ...invitation, now }));
  await playLounge(database, world);
}

/** After all that speaks for somebody, and against them, is known. */
export async function proposeCandidates({ db, sql }: Database, world: World, daysAgo = 0.4): Promise<void> {
  const night = daysBefore(world.now, daysAgo);
  await proposeAmbassadors(db, night);
  await rewind(sql, night);
}

async function playBadges({ db, sql }: Database, world: World): Promise<void> {
  for (const { by, daysAgo, badge, given } of HAND_BADGES) {
    const actor = actorOf(world, by);
    const { slug } = await saveBadge(db, actor, { ...badge, slug: null, rule: null, retired: false });
    await rewind(sql, daysBefore(world.now, daysAgo));
    for (const { to, daysAgo: days, note } of given) {
      const typeset = actorOf(world, to).locale === "fr" ? frenchTypography(note) : note;
      await giveBadge(db, actor, { slug, handle: to, note: typeset });
      await rewind(sql, daysBefore(world.now, days));
    }
  }
}

/** By the words of the form, as an admin would. */
async function setCriteria({ db, sql }: Database, world: World): Promise<void> {
  for (const [slug, criteria] of Object.entries(TIER_CRITERIA)) {
    const [tier] = await sql<{ name: Translated; perks: Translated }[]>`
      select name, perks from ambassador_tiers where slug = ${slug}`;
    const { name, perks } = tier!;
    const form = { nameEn: name.en, nameFr: name.fr, perksEn: perks.en, perksFr: perks.fr, ...criteria };
    await saveTier(db, actorOf(world, "ines"), { ...tierSchema.parse(form), slug });
  }
  await rewind(sql, daysBefore(world.now, 124));
}

/**
 * Who came to read, and did nothing else, in the months behind: nothing would be left of that. The longer somebody is
 * here, the less often.
 */
async function rememberReaders(sql: Sql, { now, random, people }: World): Promise<void> {
  const visits: { id: string; month: string }[] = [];
  for (const { id, role, joinedAt } of people.values()) {
    if (role !== "member") continue;
    for (let day = new Date(joinedAt); day <= now; day = new Date(day.getTime() + 30 * DAY_MS)) {
      const months = (day.getTime() - joinedAt.getTime()) / (30 * DAY_MS);
      if (random.next() < READS / (1 + months * LESS_EACH_MONTH))
        visits.push({ id, month: `${day.toISOString().slice(0, 7)}-01` });
    }
  }
  await sql`
    insert into member_months (member_id, month, segment)
    select v.id, v.month, 'reader' from jsonb_to_recordset(${sql.json(visits)}) as v (id uuid, month date)
    on conflict (member_id, month) do nothing`;
}

async function playLounge({ db, sql }: Database, world: World): Promise<void> {
  const inCircle = (username: string) => actorOf(world, username, { circle: true });
  const said = (username: string, text: string) =>
    actorOf(world, username).locale === "fr" ? frenchTypography(text) : text;
  const { by, daysAgo, title, text, tags, answers } = LOUNGE.thread;
  const asked = daysBefore(world.now, daysAgo);
  const place = { category: "lounge", product: null, version: null, tags: [tags] };
  const words = { kind: "discussion" as const, title, body: text, language: "en" as const };
  const thread = await startThread(db, inCircle(by), { ...words, ...place, now: asked });
  await rewind(sql, asked);
  for (const answer of answers) {
    const now = new Date(asked.getTime() + answer.hours * HOUR_MS);
    const body = said(answer.by, answer.text);
    await addPost(db, inCircle(answer.by), { number: thread.number, body, now });
    await rewind(sql, now);
  }
  const early = LOUNGE.idea;
  const shown = daysBefore(world.now, early.daysAgo);
  const idea = await submitIdea(db, inCircle(early.by), {
    title: said(early.by, early.title),
    body: said(early.by, early.text),
    category: early.category,
    tags: early.tags.split(", "),
    language: "fr",
    onBehalfOf: "",
    ambassadorsFirst: true,
  });
  await rewind(sql, shown);
  for (const comment of early.comments) {
    const body = said(comment.by, comment.text);
    await commentOnIdea(db, inCircle(comment.by), { number: idea.number, body });
    await rewind(sql, new Date(shown.getTime() + comment.hours * HOUR_MS));
  }
}
