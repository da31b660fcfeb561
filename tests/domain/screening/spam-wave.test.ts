import { beforeEach, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid, TooMany } from "#app/domain/core/errors.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { LIMIT_NAMES, NO_LIMIT } from "#app/domain/screening/limits.ts";
import { db, sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { limitTo, screenAsUsual } from "#tests/support/factories/screening.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { type SpamPost, spamAccounts, spamWave } from "#tests/support/spam-wave.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** At least this share of a wave is never seen. */
const CAUGHT = 0.95;

const began = new Date("2026-03-02T09:00:00Z");
const before = (minutes: number) => new Date(began.getTime() - minutes * MINUTE_MS);

type Place = { ideas: number[]; threads: number[] };

/** A community of some months: people, ideas and questions to write under, and a newcomer or two each day. */
async function anEstablishedCommunity(): Promise<Place> {
  await aCategory("general");
  const people = [];
  for (let nth = 0; nth < 40; nth += 1)
    people.push(await aMember({ createdAt: before((90 - nth * 2) * 1440) }));
  const place: Place = { ideas: [], threads: [] };
  for (let nth = 0; nth < 20; nth += 1) {
    const by = people[nth]!;
    const createdAt = before((60 - nth) * 1440);
    place.ideas.push((await anIdea({ by, title: `Something better, number ${nth}`, createdAt })).number);
    place.threads.push((await aThread({ by, title: `How does part ${nth} work?`, createdAt })).number);
  }
  return place;
}

async function theAccounts(place: Place): Promise<MemberActor[]> {
  const actors = [];
  for (const { joinedBefore, harmless } of spamAccounts()) {
    const member = await aMember({ createdAt: before(joinedBefore) });
    for (let nth = 0; nth < harmless; nth += 1) {
      const createdAt = before(joinedBefore - (nth + 1) * 30);
      await anIdea({ by: member, title: `A small wish of mine (${nth})`, createdAt });
    }
    actors.push(member);
  }
  expect(place.ideas.length).toBeGreaterThan(0);
  return actors;
}

type Fate = "shown" | "held" | "refused";

async function send(post: SpamPost, actor: MemberActor, place: Place): Promise<Fate> {
  const { kind, title, body, language, typedMs } = post;
  const now = new Date(began.getTime() + post.minute * MINUTE_MS);
  const at = Math.floor(post.minute * 7) % place.ideas.length;
  const written = { body, typedMs, now };
  const words = { ...written, title, tags: [], language, category: "general" };
  try {
    const { held } = await (kind === "idea"
      ? submitIdea(db, actor, { ...words, onBehalfOf: "", ambassadorsFirst: false })
      : kind === "thread"
        ? startThread(db, actor, { ...words, kind: "question", product: null, version: null })
        : kind === "comment"
          ? commentOnIdea(db, actor, { ...written, number: place.ideas[at]! })
          : kind === "post"
            ? addPost(db, actor, { ...written, number: place.threads[at]! })
            : postRemark(db, actor, { ...written, number: place.threads[at]! }));
    return held ? "held" : "shown";
  } catch (error) {
    if (error instanceof Invalid || error instanceof TooMany) return "refused";
    throw error;
  }
}

async function sendAll(): Promise<Record<Fate, number> & { shownBy: Record<string, number> }> {
  const place = await anEstablishedCommunity();
  const actors = await theAccounts(place);
  const fates = { shown: 0, held: 0, refused: 0, shownBy: {} as Record<string, number> };
  for (const post of spamWave()) {
    const fate = await send(post, actors[post.account]!, place);
    fates[fate] += 1;
    if (fate !== "shown") continue;
    const whose = `${post.campaign} of ${post.account < 32 ? "a new" : post.account < 43 ? "a recent" : "an old"} account`;
    fates.shownBy[whose] = (fates.shownBy[whose] ?? 0) + 1;
  }
  return fates;
}

async function tell(name: string, { shown, held, refused, shownBy }: Awaited<ReturnType<typeof sendAll>>) {
  const rules = await sql<{ kind: string; count: number }[]>`
    select r.kind, count(distinct h.target_id)::int as count from rule_hits h join screening_rules r on r.id = h.rule_id
    where r.effect = 'hold' group by r.kind order by 2 desc`;
  process.stdout.write(
    `\n${name}: of 1000 spam texts ${shown} shown, ${held} held, ${refused} refused; caught by ` +
      `${rules.map(({ kind, count }) => `${kind} ${count}`).join(", ")}; shown: ${JSON.stringify(shownBy)}\n`,
  );
}

beforeEach(screenAsUsual);

test(
  "a wave of 1,000 spam texts from 50 accounts is caught by what a new community begins with",
  async () => {
    const fates = await sendAll();
    await tell("Rules and limits", fates);
    expect((fates.held + fates.refused) / 1000).toBeGreaterThanOrEqual(CAUGHT);
  },
  4 * MINUTE_MS,
);

// The same again without limits on how fast one may write: half a minute, in `npm run spam-wave`.
test.skipIf(process.env.SPAM_WAVE !== "1")(
  "the rules alone catch it, should nothing limit how fast one may write",
  async () => {
    await limitTo(Object.fromEntries(LIMIT_NAMES.map((name) => [name, NO_LIMIT])));
    const fates = await sendAll();
    await tell("Rules alone", fates);
    expect(fates.refused).toBe(0);
    expect(fates.held / 1000).toBeGreaterThanOrEqual(CAUGHT);
    const [{ counted }] = await sql<[{ counted: number }]>`
      select (select count(*) from events where name in ('idea.submitted','comment.posted','thread.started','post.added','thread_comment.posted'))::int as counted`;
    expect(counted).toBe(fates.shown);
  },
  4 * MINUTE_MS,
);

test("a wave is the same each time, and no two of its texts are", () => {
  const wave = spamWave();
  expect(wave).toEqual(spamWave());
  expect(wave).toHaveLength(1000);
  expect(new Set(wave.map(({ body }) => body)).size).toBeGreaterThan(850);
  expect(DAY_MS).toBeGreaterThan(wave.at(-1)!.minute * MINUTE_MS);
});
