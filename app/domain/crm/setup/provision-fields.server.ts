import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmMappings } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { type CommunityField, FACT_TYPES } from "../community-fields.ts";
import { CONNECTORS } from "../connectors.ts";
import type { CrmFor } from "../deliver-to-crm.server.ts";
import { canManageCrm } from "../policy.ts";
import { guessFields } from "./guess-fields.ts";
import { MAPPED_FACTS } from "./mapping-schema.ts";
import { offeredFields } from "./offered-fields.ts";
import { type Failed, withCrm } from "./with-crm.server.ts";

/**
 * Has the CRM make a field for every fact that has none: not mapped, and nothing there by its name. Returns how many
 * were asked for. Asking twice makes none twice.
 */
export async function provisionFields(
  db: Db,
  crmFor: CrmFor,
  actor: Actor,
  { id, labels }: { id: string; labels: Record<CommunityField, string> },
): Promise<{ made: number } | { failed: Failed }> {
  assertAllowed(canManageCrm(actor));
  const mapped = await db
    .select({ fact: crmMappings.fact })
    .from(crmMappings)
    .where(eq(crmMappings.connectionId, id));
  const asked = await withCrm(db, crmFor, id, async (crm, { kind, config }) => {
    const connector = CONNECTORS[kind];
    if (!connector.provisions || !crm.records?.provisionFields) throw new Conflict("makes_no_fields");
    const there = guessFields(offeredFields(connector, config, await crm.records.describeFields()));
    const lacking = MAPPED_FACTS.filter((fact) => !there[fact] && !mapped.some((row) => row.fact === fact));
    const wanted = lacking.map((fact) => ({
      name: `community_${fact}`,
      label: labels[fact],
      type: FACT_TYPES[fact],
    }));
    if (wanted.length > 0) await crm.records.provisionFields(wanted);
    return wanted;
  });
  if ("failed" in asked) return asked;
  const names = asked.value.map(({ name }) => name);
  if (names.length === 0) return { made: 0 };
  await db.transaction((tx) =>
    recordAudit(
      tx as Db,
      actor,
      "connection.fields_provisioned",
      { kind: "crm_connection", id },
      {
        fields: names.join(", "),
      },
    ),
  );
  return { made: names.length };
}
