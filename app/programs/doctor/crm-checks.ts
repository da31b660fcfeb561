import type { Check } from "./check.ts";

export const CRM_CHECKS: readonly Check[] = [
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
];
