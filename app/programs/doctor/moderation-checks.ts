import type { Check } from "./check.ts";

/** Content by the kinds of the review queue: what it is, whose, what readers see, whether it is still there. */
const CONTENT = `
  select 'idea' as kind, i.id, i.author_id, i.category_id, i.language, i.visibility, i.created_at,
    i.converted_thread_id is not null as gone from ideas i
  union all
  select 'comment', c.id, c.author_id, i.category_id, i.language, c.visibility, c.created_at, c.deleted_at is not null
    from idea_comments c join ideas i on i.id = c.idea_id
  union all
  select 'thread', t.id, t.author_id, t.category_id, t.language, t.visibility, t.created_at,
    t.converted_idea_id is not null or x.gone_at is not null from threads t join thread_texts x on x.thread_id = t.id
  union all
  select 'post', p.id, p.author_id, t.category_id, t.language, p.visibility, p.created_at,
    p.deleted_at is not null or t.converted_idea_id is not null from posts p join threads t on t.id = p.thread_id
  union all
  select 'remark', c.id, c.author_id, t.category_id, t.language, c.visibility, c.created_at,
    c.deleted_at is not null or t.converted_idea_id is not null from thread_comments c join threads t on t.id = c.thread_id`;

const OPEN = (kind: string, id: string) =>
  `exists (select 1 from review_items o where o.kind = ${kind} and o.target_id = ${id} and o.state = 'open')`;

/** What was just written is on its way through the event log. */
const SETTLED = "now() - interval '5 minutes'";

const FORGOTTEN = `from (${CONTENT}) c where c.visibility = 'held' and not c.gone and c.created_at < ${SETTLED}
  and not ${OPEN("c.kind", "c.id")}`;

const GONE = `from review_items i join (${CONTENT}) c on c.kind = i.kind and c.id = i.target_id
  where i.state = 'open' and c.gone and i.opened_at < ${SETTLED}`;

const SEEN = "c.visibility in ('public', 'circle')";
const MARKED_WRONG = `from review_items i join (${CONTENT}) c on c.kind = i.kind and c.id = i.target_id
  where i.state = 'open' and not c.gone and i.hidden = ${SEEN}`;

const SUMMED = "(select coalesce(sum(s.score), 0) from review_sources s where s.item_id = i.id)";
const WRONG_SCORE = `abs(i.score - ${SUMMED}) > 1e-6`;

const UNHEARD = `from flags f where f.decided_at is null and f.created_at < ${SETTLED}
  and not ${OPEN("f.target_kind", "f.target_id")}`;

export const MODERATION_CHECKS: readonly Check[] = [
  {
    name: "what is held waits for a decision",
    find: `select c.kind, c.id ${FORGOTTEN}`,
    fix: `insert into review_items (id, kind, target_id, author_id, category_id, language, hidden)
      select gen_random_uuid(), c.kind, c.id, c.author_id, c.category_id, c.language, true ${FORGOTTEN}`,
  },
  {
    name: "an open item is about something that is still there",
    find: `select i.number, i.kind ${GONE}`,
    fix: `update review_items u set state = 'decided', decided_at = now(), version = u.version + 1
      where u.id in (select i.id ${GONE})`,
  },
  {
    name: "an open item knows whether readers see what it is about",
    find: `select i.number, i.kind, i.hidden, c.visibility ${MARKED_WRONG}`,
    fix: `update review_items u set hidden = not u.hidden, version = u.version + 1
      where u.id in (select i.id ${MARKED_WRONG})`,
  },
  {
    name: "an item weighs what its sources weigh",
    find: `select i.number, i.score, ${SUMMED} as summed from review_items i where ${WRONG_SCORE}`,
    fix: `update review_items i set score = ${SUMMED} where ${WRONG_SCORE}`,
  },
  {
    name: "every open flag is heard",
    find: `select f.id, f.target_kind ${UNHEARD}`,
    fix: `update flags u set decided_at = now() where u.id in (select f.id ${UNHEARD})`,
  },
  {
    name: "an item that was decided has no open flag",
    find: `select i.number, f.id from review_items i join review_sources s on s.item_id = i.id join flags f on f.id = s.flag_id
      where i.state = 'decided' and f.decided_at is null and not ${OPEN("i.kind", "i.target_id")}`,
    fix: `update flags u set decided_at = now() where u.decided_at is null
      and not ${OPEN("u.target_kind", "u.target_id")}`,
  },
  {
    name: "every open appeal waits for a decision",
    find: `select p.id, a.number from appeals p join moderation_acts a on a.id = p.act_id
      where p.decided_at is null and p.created_at < ${SETTLED} and not ${OPEN("'appeal'", "p.id")}`,
    advice: "Run the worker, which reads the event log; if it has, restore the review item from a backup.",
  },
  {
    name: "nobody is restricted beyond the end of it",
    find: `select m.username, m.restriction, m.restricted_until from members m
      where m.restriction is not null and m.restricted_until < now() - interval '1 hour'`,
    advice: "Run the worker: it writes down every minute what has ended. It is not held to meanwhile.",
  },
];
