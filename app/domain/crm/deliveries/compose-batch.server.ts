import { eq, sql } from "drizzle-orm";
import { crmDeliveries, crmMappings } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { AskedEntry } from "../asked-entries.server.ts";
import type { CommunityFields } from "../community-fields.ts";
import { communityFieldsFor } from "../community-fields-for.server.ts";
import { CONNECTORS } from "../connectors.ts";
import { idRows } from "../consenting-members.server.ts";
import { contentHash } from "../content-hash.server.ts";
import { composeEntries } from "./compose-entries.server.ts";
import { decideDelivery, type Settled } from "./decide-delivery.ts";
import { type Claim, fixBatch, type Ready } from "./fix-batch.server.ts";
import { TURN } from "./in-turn.server.ts";
import { linkStates } from "./link-states.server.ts";
import type { Batch } from "./take-batch.server.ts";

type Asked = { batch: Batch; refused: readonly string[]; baseUrl: string; now: Date };

/**
 * Decides of each delivery of a batch, with the state of this moment, whether it may be sent at all and what exactly.
 * What is not to be sent is settled here; what cannot be decided now is given back.
 */
export async function composeBatch(db: Db, { batch, refused, baseUrl, now }: Asked): Promise<Claim[]> {
  const { connection, kind, taken } = batch;
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const linkIds = taken.flatMap(({ linkId }) => linkId ?? []);
    const links = await linkStates(tx, linkIds, { lock: kind !== "clear_fields" });
    const rows = await tx
      .select()
      .from(crmDeliveries)
      .where(sql`${crmDeliveries.id} in ${idRows(taken.map(({ id }) => id))}`)
      .orderBy(...TURN)
      .for("no key update");
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const mapping = CONNECTORS[connection.kind].hasRecords
      ? await tx.select().from(crmMappings).where(eq(crmMappings.connectionId, connection.id))
      : null;
    const living = [...links.values()].filter((link) => link.living).map(({ memberId }) => memberId);
    const facts: Map<string, CommunityFields> =
      kind === "contact_fields" ? await communityFieldsFor(tx, living, baseUrl) : new Map();
    const entries = await composeEntries(tx, kind === "timeline_entry" ? asked(rows, links) : [], baseUrl);

    const ready: Ready[] = [];
    const settled: ({ id: string } & Settled)[] = [];
    const released: string[] = [];
    for (const one of taken) {
      const row = rowOf.get(one.id);
      if (row?.state !== "pending") {
        released.push(one.id);
        continue;
      }
      const decision = decideDelivery(one, row, {
        connection,
        link: one.linkId ? links.get(one.linkId) : undefined,
        facts: one.memberId ? facts.get(one.memberId) : undefined,
        entry: entries.get(one.id),
        mapping,
        refused: refused.includes(one.id),
      });
      if (decision === "later") released.push(one.id);
      else if ("state" in decision) settled.push({ id: one.id, ...decision });
      else {
        const { payload } = decision;
        const payloadHash = contentHash(payload);
        const known = kind === "contact_fields" && payloadHash === row.confirmedHash;
        if (known) settled.push({ id: one.id, state: "sent", error: null });
        else ready.push({ one, row, payload, payloadHash });
      }
    }
    await settle(tx, settled, now);
    await release(tx, released, now);
    return fixBatch(tx, ready, { batch, mapping, now });
  });
}

/** Which steps are to be told, of links that still stand. */
const asked = (
  rows: readonly (typeof crmDeliveries.$inferSelect)[],
  links: Awaited<ReturnType<typeof linkStates>>,
): AskedEntry[] =>
  rows.flatMap(({ id, linkId, timelineId, dedupeKey }) => {
    const link = links.get(linkId ?? "");
    if (!link?.living || !timelineId) return [];
    const takenBack = dedupeKey.startsWith("taken-back:");
    return [{ id, memberId: link.memberId, stepId: timelineId, takenBack }];
  });

async function settle(tx: Db, settled: readonly ({ id: string } & Settled)[], now: Date): Promise<void> {
  if (settled.length === 0) return;
  await tx.execute(sql`
    update crm_deliveries d set state = w.state, last_error = w.error, error_kind = w.kind, error_field = null,
      attempts = case when w.state = 'sent' then greatest(d.attempts, 1) else d.attempts end,
      next_attempt_at = null, leased_until = null, updated_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as w(id uuid, state text, error text, kind text)
    where d.id = w.id`);
}

/** A moment later: whoever is changing what it stands on is done by then. */
async function release(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update crm_deliveries set leased_until = null,
      next_attempt_at = case when state = 'pending' then ${now.toISOString()}::timestamptz + interval '1 second' end
    where id in ${idRows(ids)}`);
}
