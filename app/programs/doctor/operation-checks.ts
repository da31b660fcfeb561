import type { Check } from "./check.ts";

/** Notices, events, jobs and mails; the indexes. */
export const OPERATION_CHECKS: readonly Check[] = [
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
    name: "all indexes are valid",
    find: `select c.relname as index from pg_index x join pg_class c on c.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not x.indisvalid`,
    advice: "REINDEX them.",
  },
];
