import { sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import { newId } from "#db/ids.ts";
import { crmConnections, crmMappings } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { db } from "#tests/support/database.ts";
import { MAPPED } from "./scene.ts";
import type { Target } from "./target.ts";

/** A live connection to a target, with its mapping. Its id. */
export async function connect(target: Target): Promise<string> {
  const id = newId();
  await db.insert(crmConnections).values({
    id,
    kind: target.kind,
    name: target.name,
    config: target.config,
    secretSealed: sealSecret(keyFor("crm-secrets"), JSON.stringify(target.credentials), id),
    liveAt: new Date(),
  });
  await db.insert(crmMappings).values(
    MAPPED.map((fact) => ({
      id: newId(),
      connectionId: id,
      fact,
      remoteField: target.mapping[fact].field,
      remoteType: target.mapping[fact].type,
    })),
  );
  return id;
}

/** Every linked contact is to be told anew, as after a change of each. */
export async function requestAll(sql: Sql, connectionId: string): Promise<void> {
  await sql`
    insert into crm_deliveries as d (id, message_id, connection_id, contact_id, link_id, kind, dedupe_key, payload, payload_hash)
    select gen_random_uuid(), gen_random_uuid(), ${connectionId}, l.contact_id, l.id, 'contact_fields',
      'fields:' || l.contact_id, '{}', ''
    from contact_links l where l.unlinked_at is null
    on conflict (connection_id, dedupe_key) do update set requested = d.requested + 1, state = 'pending',
      attempts = 0, updated_at = now(), next_attempt_at = null`;
}

/** As the application would: the jobs of these connections, at once. */
export async function queueJobs(sql: Sql, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await sql`select graphile_worker.add_job('deliver-to-crm', json_build_object('connectionId', ${id}::text),
      queue_name := 'crm:' || ${id}::text, job_key := 'deliver-to-crm:' || ${id}::text)`;
  }
}
