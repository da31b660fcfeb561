import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { crmMappings } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { COMMUNITY_FIELDS, type CommunityField, FACT_TYPES } from "../community-fields.ts";
import { CONNECTORS } from "../connectors.ts";
import type { CrmFor } from "../deliver-to-crm.server.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { canManageCrm } from "../policy.ts";
import type { RemoteField } from "../port.ts";
import { enqueueConnectionRefresh } from "../refresh-connection.server.ts";
import { misfit } from "./field-fit.ts";
import { offeredFields } from "./offered-fields.ts";
import { type Failed, withCrm } from "./with-crm.server.ts";

/** Our fact -> the name of their field. What is left out is not written. */
export type WantedMapping = Partial<Record<CommunityField, string>>;

type Chosen = { fact: CommunityField; field: RemoteField };

/** The fields of theirs, or `Invalid` with a code for each fact that cannot go where it was sent. */
function choose(wanted: WantedMapping, offered: readonly RemoteField[]): Chosen[] {
  const wrong: Record<string, string> = {};
  const chosen: Chosen[] = [];
  const taken = new Set<string>();
  for (const fact of COMMUNITY_FIELDS) {
    const name = wanted[fact];
    if (!name) continue;
    const field = offered.find((one) => one.name === name);
    const problem = !field
      ? "no_such_field"
      : taken.has(name)
        ? "field_used_twice"
        : misfit(fact, FACT_TYPES[fact], field);
    if (problem) wrong[fact] = problem;
    else if (field) chosen.push({ fact, field });
    taken.add(name);
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return chosen;
}

/**
 * Says which fact goes into which of their fields. Their fields are asked for again, so that none is written that is not
 * there, is closed, or holds something else. A live connection then tells everybody's facts anew; what a field that is no
 * longer mapped holds stays as it is. Returns why their fields could not be read, or null.
 */
export async function saveMapping(
  db: Db,
  crmFor: CrmFor,
  actor: Actor,
  { id, wanted }: { id: string; wanted: WantedMapping },
): Promise<Failed | null> {
  assertAllowed(canManageCrm(actor));
  const described = await withCrm(db, crmFor, id, async (crm, row) => {
    if (!crm.records) throw new Conflict("no_mapping");
    return offeredFields(CONNECTORS[row.kind], row.config, await crm.records.describeFields());
  });
  if ("failed" in described) return described.failed;
  const chosen = choose(wanted, described.value);
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, id);
    const before = await tx.select().from(crmMappings).where(eq(crmMappings.connectionId, id));
    const same = (a: Chosen, b: (typeof before)[number]) =>
      a.fact === b.fact && a.field.name === b.remoteField && a.field.type === b.remoteType;
    const gone = before.filter((old) => !chosen.some((one) => same(one, old)));
    const fresh = chosen.filter((one) => !before.some((old) => same(one, old)));
    if (gone.length === 0 && fresh.length === 0) return;
    for (const { id: oldId } of gone) await tx.delete(crmMappings).where(eq(crmMappings.id, oldId));
    if (fresh.length > 0) {
      await tx.insert(crmMappings).values(
        fresh.map(({ fact, field }) => ({
          id: newId(),
          connectionId: id,
          fact,
          remoteField: field.name,
          remoteType: field.type,
        })),
      );
    }
    if (row.liveAt) await enqueueConnectionRefresh(tx, id);
    await recordAudit(
      tx,
      actor,
      "connection.mapping_changed",
      { kind: "crm_connection", id },
      {
        written: Object.fromEntries(fresh.map(({ fact, field }) => [fact, field.name])),
        left: Object.fromEntries(gone.map(({ fact, remoteField }) => [fact, remoteField])),
      },
    );
  });
  return null;
}
