import type { Check } from "./check.ts";

/** Deliveries `d` on connections `c` that may send now, without anybody about to. */
const LEFT_ALONE = `d.state = 'pending' and c.enabled and c.live_at is not null and c.held_at is null
  and coalesce(c.paused_until, '-infinity') < now() - interval '10 minutes'
  and greatest(d.updated_at, d.next_attempt_at, d.leased_until) < now() - interval '10 minutes'
  and not exists (select 1 from graphile_worker._private_jobs j where j.key like 'deliver-to-crm:' || c.id || '%'
    and j.attempts < j.max_attempts)
  and not exists (select 1 from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'deliver-to-crm' and j.locked_at is not null and j.payload->>'connectionId' = c.id::text)`;

export const CRM_CHECKS: readonly Check[] = [
  {
    name: "every CRM with something due to be told has its job",
    find: `select c.id, c.kind, min(d.updated_at) as created_at from crm_deliveries d
      join crm_connections c on c.id = d.connection_id where ${LEFT_ALONE} group by c.id`,
    fix: `select graphile_worker.add_job('deliver-to-crm', json_build_object('connectionId', left_alone.id),
        queue_name := 'crm:' || left_alone.id, job_key := 'deliver-to-crm:' || left_alone.id, max_attempts := 12)
      from (select distinct c.id from crm_deliveries d join crm_connections c on c.id = d.connection_id
        where ${LEFT_ALONE}) left_alone`,
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
    name: "nothing is kept of what CRMs confirmed about contacts nobody is linked to",
    find: `select r.id, r.connection_id from crm_records r
      where exists (select 1 from jsonb_each(r.confirmed) f where f.value <> 'null')
        and not exists (select 1 from contact_links l where l.contact_id = r.contact_id and l.unlinked_at is null)`,
    fix: `update crm_records r set confirmed = (select jsonb_object_agg(f.name, null) from jsonb_object_keys(r.confirmed) f(name))
      where r.confirmed is not null and exists (select 1 from jsonb_each(r.confirmed) f where f.value <> 'null')
        and not exists (select 1 from contact_links l where l.contact_id = r.contact_id and l.unlinked_at is null)`,
  },
  {
    name: "nothing is kept of what CRMs were told about contacts nobody is linked to",
    find: `select d.id, d.kind from crm_deliveries d join contact_links l on l.id = d.link_id
      where l.unlinked_at is not null and l.unlinked_at < now() - interval '10 minutes' and d.kind <> 'clear_fields'
        and d.payload <> '{}'`,
    fix: `update crm_deliveries d set payload = '{}', payload_hash = '', confirmed_hash = null from contact_links l
      where l.id = d.link_id and l.unlinked_at is not null and l.unlinked_at < now() - interval '10 minutes'
        and d.kind <> 'clear_fields' and d.payload <> '{}'`,
  },
  {
    name: "nothing is kept of by what closed accounts were recognised as customers",
    find: `select l.id from contact_links l join members m on m.id = l.member_id
      where m.closed_at < now() - interval '10 minutes' and (l.proof <> '{}' or l.note is not null)`,
    fix: `update contact_links l set proof = '{}', note = null from members m
      where m.id = l.member_id and m.closed_at < now() - interval '10 minutes' and (l.proof <> '{}' or l.note is not null)`,
  },
  {
    name: "every CRM that was told of somebody who is unlinked now was told to clear it",
    find: `select distinct d.connection_id, d.link_id from crm_deliveries d join contact_links l on l.id = d.link_id
      where l.unlinked_at is not null and d.kind <> 'clear_fields' and (d.attempts > 0 or d.sent_at is not null)
        and d.contact_id is not null and not exists (select 1 from crm_deliveries t where t.connection_id = d.connection_id
          and t.kind = 'clear_fields' and t.dedupe_key = 'clear:' || d.link_id)`,
    advice: "Link the contact by hand and unlink it again: that clears everything.",
  },
  {
    name: "connections that are not live have told nobody anything",
    find: `select c.id, c.name from crm_connections c where c.live_at is null
      and exists (select 1 from crm_deliveries d where d.connection_id = c.id)`,
    advice: "Look at the connection's records: somebody wrote to it before it went live.",
  },
];
