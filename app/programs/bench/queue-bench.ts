import type { MemberActor } from "#app/domain/core/actor.ts";
import { UNMARKED } from "#app/domain/core/actor.ts";
import { itemPage } from "#app/domain/moderation/item-queries.server.ts";
import { readQueueFilter } from "#app/domain/moderation/queue-filter.ts";
import { queuePage } from "#app/domain/moderation/queue-queries.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Sql } from "#db/types.ts";

const FEW = 100;
const MANY = 100_000;
/** Looks of which the middle one counts; the first ones only warm up. */
const LOOKS = 200;
const WARM_UP = 50;

export type QueueFacts = { fewMs: number; manyMs: number };

/** How long the queue and its first item take to open, with a hundred open items and with a hundred thousand. */
export async function queueOpens({ sql }: Database): Promise<QueueFacts> {
  await forgetQueue(sql);
  const actor = await aModerator(sql);
  try {
    await fill(sql, FEW);
    const fewMs = await opens(sql, actor);
    await fill(sql, MANY - FEW);
    return { fewMs, manyMs: await opens(sql, actor) };
  } finally {
    await forgetQueue(sql);
    await sql`delete from members where id = ${actor.id}`;
  }
}

async function aModerator(sql: Sql): Promise<MemberActor> {
  const [row] = await sql<{ id: string }[]>`
    insert into members (id, username, display_name, role, email_verified_at)
    values (gen_random_uuid(), 'queue-bench', 'Queue bench', 'moderator', now()) returning id`;
  const who = { id: row!.id, username: "queue-bench", displayName: "Queue bench", locale: "en" as const };
  return { kind: "member", role: "moderator", emailVerified: true, ...UNMARKED, ...who };
}

const forgetQueue = (sql: Sql) => sql`delete from review_items`;

/** Items about what people wrote, of a few weights, every tenth like four others; each with two sources. */
async function fill(sql: Sql, count: number): Promise<void> {
  await sql`
    with written as (
      select 'post' as kind, p.id, p.author_id, t.category_id, t.language from posts p join threads t on t.id = p.thread_id
      union all select 'thread', id, author_id, category_id, language from threads
      union all select 'idea', id, author_id, category_id, language from ideas
      union all select 'comment', c.id, c.author_id, i.category_id, i.language from idea_comments c join ideas i on i.id = c.idea_id
      union all select 'remark', c.id, c.author_id, t.category_id, t.language from thread_comments c join threads t on t.id = c.thread_id
    ), opened as (
      insert into review_items (id, kind, target_id, author_id, category_id, language, score, flagged, likeness)
      select gen_random_uuid(), w.kind, w.id, w.author_id, w.category_id, w.language, 1 + n % 9, true,
        case when n % 10 = 0 then 'print:' || n / 50 end
      from (select row_number() over (order by id) as n, * from written) w
      where not exists (select 1 from review_items i where i.kind = w.kind and i.target_id = w.id and i.state = 'open')
      order by n limit ${count}
      returning id, score
    )
    insert into review_sources (id, item_id, source, reason, score)
    select gen_random_uuid(), id, 'flag', (array['spam', 'abuse'])[half], score / 2 from opened, generate_series(1, 2) half`;
  await sql`analyze review_items`;
  await sql`analyze review_sources`;
}

async function opens(sql: Sql, actor: MemberActor): Promise<number> {
  const filter = readQueueFilter(new URLSearchParams());
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const now = new Date();
    const started = performance.now();
    const page = await queuePage(sql, actor, { filter, cursor: null, now });
    await itemPage(sql, actor, { number: page.items[0]!.number, now });
    if (look >= WARM_UP) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
