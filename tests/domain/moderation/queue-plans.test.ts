import { afterAll, expect, test } from "vitest";
import { actsFilter } from "#app/domain/moderation/acts-filter.ts";
import { actsPage } from "#app/domain/moderation/acts-queries.server.ts";
import { itemPage } from "#app/domain/moderation/item-queries.server.ts";
import { memberRecord } from "#app/domain/moderation/member-record-queries.server.ts";
import { nextAlike } from "#app/domain/moderation/next-alike-queries.server.ts";
import { readQueueFilter } from "#app/domain/moderation/queue-filter.ts";
import { queuePage } from "#app/domain/moderation/queue-queries.server.ts";
import { ownStatements } from "#app/domain/moderation/statement-queries.server.ts";
import { togetherRows } from "#app/domain/moderation/together-queries.server.ts";
import { countWaiting } from "#app/domain/moderation/waiting-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date();
const watcher = planWatcher([
  "review_items",
  "review_sources",
  "moderation_acts",
  "flags",
  "idea_comments",
  "ideas",
  "idea_texts",
]);
afterAll(() => watcher.end());

const ITEMS = 12_000;

/** Comments by many, each with an item: two thirds still open, some like each other, most of the same few weights. */
async function seed(): Promise<void> {
  await sql`
    insert into members (id, username, display_name)
    select gen_random_uuid(), 'writer' || n, 'Writer ' || n from generate_series(1, 600) n`;
  await sql`
    insert into ideas (id, slug, title, author_id, category_id, status_id)
    select uuidv7(), 'idea-' || n, 'Idea ' || n, m.id, (select id from categories order by slug offset n % 3 limit 1), 'received'
    from generate_series(1, ${ITEMS}::int) n join members m on m.username = 'writer' || (1 + n % 600)`;
  await sql`insert into idea_texts (idea_id, title, source, html, renderer_version) select id, title, 'x', 'x', 1 from ideas`;
  await sql`
    insert into idea_comments (id, idea_id, author_id, source, html, renderer_version)
    select uuidv7(), i.id, i.author_id, 'Words.', '<p>Words.</p>', 1 from ideas i`;
  await sql`
    insert into review_items (id, kind, target_id, author_id, category_id, language, state, score, flagged, caught, likeness, decided_at)
    select gen_random_uuid(), 'comment', c.id, c.author_id, i.category_id, case when n % 5 = 0 then 'fr' else 'en' end,
      case when n % 3 = 0 then 'decided' else 'open' end, n % 7, n % 2 = 0, n % 2 = 1, case when n % 4 = 0 then 'print:' || n % 200 end,
      case when n % 3 = 0 then now() end
    from (select row_number() over () as n, * from idea_comments) c join ideas i on i.id = c.idea_id`;
  await sql`
    insert into flags (id, member_id, target_kind, target_id, reason)
    select gen_random_uuid(), i.author_id, 'comment', i.target_id, 'spam' from review_items i`;
  await sql`
    insert into review_sources (id, item_id, source, flag_id, reason, score)
    select gen_random_uuid(), i.id, 'flag', f.id, 'spam', i.score from review_items i join flags f on f.target_id = i.target_id`;
  await sql`
    insert into moderation_acts (id, item_id, act, reason, target_kind, target_id, member_id, told_at, opened_at)
    select gen_random_uuid(), i.id, 'remove', 'spam', 'comment', i.target_id, i.author_id, now(), now()
    from review_items i where i.state = 'decided'`;
  await sql`analyze`;
}

test("nothing of the moderators' screen reads a large table from end to end, whatever is chosen", async () => {
  await aCategory("other");
  await aCategory("third");
  const all = await aMember({ role: "moderator" });
  const some = await aMember({ role: "moderator" });
  await sql`
    insert into category_moderators (category_id, member_id)
    select id, ${some.id}::uuid from categories where slug in ('other', 'third')`;
  await seed();
  const wrong: unknown[] = [];
  const watch = async <T>(what: string, read: Parameters<typeof watcher.plansOfAll<T>>[0]): Promise<T> => {
    const { plans, result } = await watcher.plansOfAll(read);
    for (const plan of plans) if (plan.scans.length > 0) wrong.push({ what, ...plan });
    return result;
  };
  for (const actor of [all, some]) {
    await watch("waiting", (watched) => countWaiting(watched, actor));
    for (const search of [
      "",
      "kind=comment",
      "category=other",
      "language=fr",
      "source=flag",
      "source=rule",
      "kind=comment&source=rule&language=fr",
    ]) {
      const filter = readQueueFilter(new URLSearchParams(search));
      const look = (cursor: string | null) =>
        watch(`queue ${search} ${cursor}`, (watched) => queuePage(watched, actor, { filter, cursor, now }));
      const first = await look(null);
      expect(first.items.length).toBeGreaterThan(0);
      await look(first.next);
    }
  }
  const [{ number, username }] = await sql<[{ number: number; username: string }]>`
    select i.number::int as number, m.username from review_items i join members m on m.id = i.author_id
    where i.likeness is not null and i.state = 'open' limit 1`;
  await watch("item", (watched) => itemPage(watched, all, { number, now }));
  await watch("together", (watched) => togetherRows(watched, all, { number, now }));
  await watch("next alike", (watched) => nextAlike(watched, all, { number, seen: [number] }));
  await watch("record", (watched) => memberRecord(watched, all, { username, cursor: null, now }));
  const everything = actsFilter(new URLSearchParams());
  const filter = { ...everything, member: username };
  await watch("acts", (watched) => actsPage(watched, all, { filter, cursor: null, now }));
  await watch("all acts", (watched) =>
    actsPage(watched, all, { filter: { ...filter, member: null }, cursor: null, now }),
  );
  const [member] = await sql<{ id: string }[]>`select id from members where username = ${username}`;
  await watch("statements", (watched) =>
    ownStatements(watched, { ...all, id: member!.id }, { cursor: null, now }),
  );
  expect(wrong).toEqual([]);
}, 120_000);
