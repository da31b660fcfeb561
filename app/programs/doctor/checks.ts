import { EXPECTED_CATEGORY_COUNTERS, EXPECTED_COUNTERS } from "#app/domain/ideas/expected-counters.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";

export type Check = {
  name: string;
  /** Selects one row per difference, with columns that tell a person what and where. */
  find: string;
  /** Repairs what `find` finds; without one, only a person can. */
  fix?: string;
  advice?: string;
};

// Sums of doubles depend on their order: equal up to this share is equal.
const FAR_APART =
  "abs(i.popularity - w.popularity) > 1e-9 * greatest(abs(i.popularity), abs(w.popularity), 1e-30)";

const WRONG_IDEAS = `(i.promotes, i.demotes, i.comment_count, i.follower_count)
  is distinct from (w.promotes, w.demotes, w.comment_count, w.follower_count) or ${FAR_APART}`;

const COMMENT_VOTES = `
  select c.id, c.number, c.promotes, c.demotes, count(v.*) filter (where v.value = 1)::int as promotes_counted,
    count(v.*) filter (where v.value = -1)::int as demotes_counted
  from idea_comments c left join idea_comment_votes v on v.comment_id = c.id group by c.id
  having (c.promotes, c.demotes) is distinct from
    (count(v.*) filter (where v.value = 1)::int, count(v.*) filter (where v.value = -1)::int)`;

/** What must be true of the data at any time. Every counter is recomputed from its rows and compared. */
export const CHECKS: readonly Check[] = [
  {
    name: "idea counters equal their votes, comments and followers",
    find: `select i.number, i.promotes, w.promotes as promotes_counted, i.demotes, w.demotes as demotes_counted,
      i.comment_count, w.comment_count as comments_counted, i.follower_count, w.follower_count as followers_counted,
      i.popularity, w.popularity as popularity_counted
      from ideas i join (${EXPECTED_COUNTERS}) w on w.id = i.id where ${WRONG_IDEAS}`,
    fix: `update ideas i set promotes = w.promotes, demotes = w.demotes, popularity = w.popularity,
      comment_count = w.comment_count, follower_count = w.follower_count
      from (${EXPECTED_COUNTERS}) w where w.id = i.id and (${WRONG_IDEAS})`,
  },
  {
    name: "category counters equal their public ideas",
    find: `select c.slug, c.idea_count, w.idea_count as counted from categories c
      join (${EXPECTED_CATEGORY_COUNTERS}) w on w.id = c.id where c.idea_count <> w.idea_count`,
    fix: `update categories c set idea_count = w.idea_count from (${EXPECTED_CATEGORY_COUNTERS}) w
      where w.id = c.id and c.idea_count <> w.idea_count`,
  },
  {
    name: "comment counters equal their votes",
    find: COMMENT_VOTES,
    fix: `update idea_comments c set promotes = w.promotes_counted, demotes = w.demotes_counted
      from (${COMMENT_VOTES}) w where w.id = c.id`,
  },
  {
    name: "every idea has its text, and the search index has its title",
    find: `select i.number, i.title, t.title as indexed_title from ideas i left join idea_texts t on t.idea_id = i.id
      where t.idea_id is null or t.title <> i.title or t.language <> i.language`,
    fix: `update idea_texts t set title = i.title, language = i.language from ideas i
      where i.id = t.idea_id and (t.title <> i.title or t.language <> i.language)`,
  },
  {
    name: "stored pages are of this version of the renderer",
    find: `select 'idea' as kind, idea_id as id, renderer_version from idea_texts where renderer_version <> ${RENDERER_VERSION}
      union all select 'comment', id, renderer_version from idea_comments where renderer_version <> ${RENDERER_VERSION}`,
    advice: "Edit them, or import again: their source is intact.",
  },
  {
    name: "merged ideas end at one that is not merged",
    find: `with recursive walk as (
        select id, number, merged_into_id as at, 1 as steps from ideas where merged_into_id is not null
        union all select w.id, w.number, i.merged_into_id, w.steps + 1 from walk w join ideas i on i.id = w.at
        where i.merged_into_id is not null and w.steps < 100
      ) select number from walk where steps >= 100`,
    advice: "Unmerge one idea of the ring.",
  },
  {
    name: "votes and followers carried over come from an idea merged here",
    find: `select v.idea_id, v.member_id, v.via_idea_id from idea_votes v where v.via_idea_id is not null and not exists
        (select 1 from ideas c where c.id = v.via_idea_id and c.merged_into_id is not null)
      union all select f.idea_id, f.member_id, f.via_idea_id from idea_follows f where f.via_idea_id is not null and not exists
        (select 1 from ideas c where c.id = f.via_idea_id and c.merged_into_id is not null)`,
    advice: "Merge and unmerge the idea once more.",
  },
  {
    name: "replies stand under a comment of the same idea that is no reply itself",
    find: `select c.number from idea_comments c join idea_comments p on p.id = c.parent_id
      where p.parent_id is not null or p.idea_id <> c.idea_id`,
  },
  {
    name: "every idea's official answer is on its timeline",
    find: `select i.number, i.answered_at from ideas i where i.answered_at is not null and i.source is null
      and not exists (select 1 from idea_timeline t where t.idea_id = i.id and t.undone_at is null)`,
  },
  {
    name: "notices speak of events that happened",
    find: `select n.id, n.event_id from notices n where not exists (select 1 from events e where e.id = n.event_id)`,
    fix: `delete from notices n where not exists (select 1 from events e where e.id = n.event_id)`,
  },
  {
    name: "no event waits for its place in the log longer than ten minutes",
    find: `select id, name, occurred_at from events where position is null and occurred_at < now() - interval '10 minutes'`,
    advice: "Is the application running? It gives events their place.",
  },
  {
    name: "every consumer keeps up with the log",
    find: `select c.name, c.position, e.last from event_consumers c
      cross join (select max(position) as last from events where occurred_at < now() - interval '10 minutes') e
      where e.last > c.position`,
    advice: "Is the application running? Its log names the event that a consumer cannot take.",
  },
  {
    name: "no job is out of attempts or stuck",
    find: `select j.id, t.identifier as job, j.attempts, left(j.last_error, 200) as last_error
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.attempts >= j.max_attempts or j.locked_at < now() - interval '4 hours'`,
    advice: "See Admin, Jobs: the reason and a retry button are there.",
  },
  {
    name: "every mail to send has its job",
    find: `select m.id, m.template, m.created_at from mails m where m.state = 'queued'
      and m.created_at < now() - interval '10 minutes' and not exists
        (select 1 from graphile_worker._private_jobs j where j.payload->>'mailId' = m.id::text)`,
    fix: `select graphile_worker.add_job('send-mail', json_build_object('mailId', m.id), job_key := 'mail:' || m.id)
      from mails m where m.state = 'queued' and m.created_at < now() - interval '10 minutes' and not exists
        (select 1 from graphile_worker._private_jobs j where j.payload->>'mailId' = m.id::text)`,
  },
  {
    name: "every CRM delivery to make has its job",
    find: `select d.id, d.kind, d.created_at from crm_deliveries d join crm_connections c on c.id = d.connection_id
      where d.state = 'pending' and c.enabled and d.updated_at < now() - interval '10 minutes' and not exists
        (select 1 from graphile_worker._private_jobs j where j.payload->>'deliveryId' = d.id::text)`,
    fix: `select graphile_worker.add_job('deliver-to-crm', json_build_object('deliveryId', d.id), job_key := 'crm:' || d.id)
      from crm_deliveries d join crm_connections c on c.id = d.connection_id
      where d.state = 'pending' and c.enabled and d.updated_at < now() - interval '10 minutes' and not exists
        (select 1 from graphile_worker._private_jobs j where j.payload->>'deliveryId' = d.id::text)`,
  },
  {
    name: "linked contacts belong to members who agreed, with open accounts",
    find: `select l.id from contact_links l join members m on m.id = l.member_id
      where l.unlinked_at is null and l.linked_at < now() - interval '10 minutes' and (m.closed_at is not null or not coalesce(
        (select granted from consents c where c.member_id = m.id and c.purpose = 'crm_matching'
         order by recorded_at desc limit 1), false))`,
    advice: "Unlink them on the contact's page.",
  },
  {
    name: "all indexes are valid",
    find: `select c.relname as index from pg_index x join pg_class c on c.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not x.indisvalid`,
    advice: "REINDEX them.",
  },
];
