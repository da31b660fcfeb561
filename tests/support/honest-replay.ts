import type { MemberActor } from "#app/domain/core/actor.ts";
import { UNMARKED } from "#app/domain/core/actor.ts";
import { Invalid, TooMany } from "#app/domain/core/errors.ts";
import { type ScreenedKind, screen } from "#app/domain/screening/screen.server.ts";
import { seededRandom } from "#db/seed/demo/random.ts";
import { db, sql } from "#tests/support/database.ts";

type Text = {
  kind: ScreenedKind;
  id: string;
  authorId: string;
  text: string;
  language: string;
  at: Date;
  underId: string | null;
  underAuthorId: string | null;
};

export type Replayed = {
  texts: number;
  held: number;
  /** By the code of the refusal: what was sent back to its writer, to be sent again. */
  refused: Record<string, number>;
  /** Held, by the kind of rule; a text may be caught by several. */
  byRule: Record<string, number>;
  /** Of the authors' first texts. */
  firstTexts: number;
  firstHeld: number;
};

const TABLE: Partial<Record<ScreenedKind, string>> = {
  idea: "ideas",
  comment: "idea_comments",
  thread: "threads",
  post: "posts",
  remark: "thread_comments",
};

/** How long a moderator takes to look at what waits. */
const REVIEW_MS = 4 * 3_600_000;

/**
 * Writes everything that was imported once more, in its order of time, as if everybody were new at their first text. What
 * is held is out of sight until a moderator approves it four hours later, as in life: meanwhile it earns no trust.
 */
export async function replayHonest({ seed }: { seed: number }): Promise<Replayed> {
  const random = seededRandom(seed);
  const texts = await everything();
  const replayed: Replayed = { texts: 0, held: 0, refused: {}, byRule: {}, firstTexts: 0, firstHeld: 0 };
  const known = new Set<string>();
  const waiting: { kind: ScreenedKind; id: string; until: number }[] = [];
  await sql`update members set created_at = least(members.created_at, w.first) from (
    select author_id, min(created_at) as first from (
      select author_id, created_at from ideas union all select author_id, created_at from idea_comments
      union all select author_id, created_at from threads union all select author_id, created_at from posts
      union all select author_id, created_at from thread_comments) t group by author_id) w where w.author_id = members.id`;

  for (const text of texts) {
    while (waiting.length > 0 && waiting[0]!.until <= text.at.getTime())
      await show(waiting.shift()!, "public");
    replayed.texts += 1;
    const first = !known.has(text.authorId);
    known.add(text.authorId);
    if (first) replayed.firstTexts += 1;
    const held = await write(text, typingMs(text.text, random.next), replayed);
    if (!held) continue;
    replayed.held += 1;
    if (first) replayed.firstHeld += 1;
    await show(text, "held");
    waiting.push({ kind: text.kind, id: text.id, until: text.at.getTime() + REVIEW_MS });
  }
  for (const { kind, count } of await sql<{ kind: string; count: number }[]>`
    select r.kind, count(distinct h.target_id)::int as count from rule_hits h join screening_rules r on r.id = h.rule_id
    where r.effect = 'hold' and h.mode = 'on' group by r.kind`)
    replayed.byRule[kind] = count;
  return replayed;
}

async function write(text: Text, typedMs: number, replayed: Replayed): Promise<boolean> {
  const { kind, id: targetId, language, at: now, underId, underAuthorId } = text;
  const under = underId ? { id: underId, authorId: underAuthorId! } : undefined;
  const input = { kind, targetId, text: text.text, language, typedMs, now, ...(under && { under }) };
  try {
    return await db.transaction(async (tx) => (await screen(tx, actorOf(text.authorId), input)).held);
  } catch (error) {
    if (!(error instanceof Invalid) && !(error instanceof TooMany)) throw error;
    const code = error instanceof Invalid ? Object.values(error.fields)[0]! : error.code;
    replayed.refused[code] = (replayed.refused[code] ?? 0) + 1;
    return false;
  }
}

const actorOf = (id: string): MemberActor => ({
  kind: "member",
  id,
  role: "member",
  username: "",
  displayName: "",
  emailVerified: true,
  locale: "en",
  ...UNMARKED,
});

/** People look at the page before they write, at their own pace; now and then somebody pastes what they had prepared. */
function typingMs(text: string, next: () => number): number {
  const looking = 3000 + next() ** 3 * 60_000;
  if (next() < 0.04) return looking * 0.6 + 800;
  return looking + (text.length / (3 + next() * 6)) * 1000;
}

const show = ({ kind, id }: { kind: ScreenedKind; id: string }, visibility: string) =>
  sql`update ${sql(TABLE[kind]!)} set visibility = ${visibility} where id = ${id}`;

const everything = () => sql<Text[]>`
  select * from (
    select 'idea' as kind, i.id, i.author_id as "authorId", i.title || E'\n\n' || x.source as text, i.language, i.created_at as at,
      null::uuid as "underId", null::uuid as "underAuthorId", i.number from ideas i join idea_texts x on x.idea_id = i.id
    union all
    select 'comment', c.id, c.author_id, c.source, i.language, c.created_at, i.id, i.author_id, c.number
      from idea_comments c join ideas i on i.id = c.idea_id
    union all
    select 'thread', t.id, t.author_id, t.title || E'\n\n' || x.source, t.language, t.created_at, null, null, t.number
      from threads t join thread_texts x on x.thread_id = t.id
    union all
    select 'post', p.id, p.author_id, p.source, t.language, p.created_at, t.id, t.author_id, p.number
      from posts p join threads t on t.id = p.thread_id
    union all
    select 'remark', c.id, c.author_id, c.source, t.language, c.created_at, t.id, t.author_id, c.number
      from thread_comments c join threads t on t.id = c.thread_id) w
  where text <> '' order by at, number`;
