import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Db, Sql } from "#db/types.ts";
import { type CommunityField, FACT_TYPES, type FactType } from "../community-fields.ts";
import { CONNECTORS } from "../connectors.ts";
import type { CrmFor } from "../deliver-to-crm.server.ts";
import type { RemoteField } from "../port.ts";
import { FITTING, misfit } from "./field-fit.ts";
import { type ConnectionFrame, getConnectionFrame } from "./frame-queries.server.ts";
import { guessFields } from "./guess-fields.ts";
import { type Example, loadExample } from "./load-example.server.ts";
import { MAPPED_FACTS } from "./mapping-schema.ts";
import { offeredFields } from "./offered-fields.ts";
import { type Failed, withCrm } from "./with-crm.server.ts";

export type OfferedField = Pick<RemoteField, "name" | "label" | "type">;

export type MappingRow = {
  fact: CommunityField;
  type: FactType;
  example: Example["values"][CommunityField];
  /** Where it goes now. */
  field: string | null;
  /** Where its name suggests that it goes. */
  guess: string | null;
  /** What it could go into, the best type first. */
  offered: OfferedField[];
};

export type MappingView = {
  frame: ConnectionFrame;
  rows: MappingRow[];
  /** The member whose values are the examples; null while nobody is linked. */
  exampleOf: string | null;
  /** Facts for which nothing of theirs is offered. */
  homeless: number;
  /** Their fields could not be read; the mapping is shown as it is. */
  failed: Failed | null;
};

/** Our facts, and the fields over there that each could go into, as the CRM describes them at this moment. */
export async function loadMapping(
  db: Db,
  sql: Sql,
  crmFor: CrmFor,
  actor: Actor,
  { id: idText, suggest, baseUrl }: { id: string | undefined; suggest: boolean; baseUrl: string },
): Promise<MappingView> {
  const frame = await getConnectionFrame(sql, actor, idText);
  const connector = CONNECTORS[frame.kind];
  if (!connector.hasRecords) throw new NotFound("no_such_page");
  const [described, example, stored] = await Promise.all([
    withCrm(db, crmFor, frame.id, async (crm, { config }) => ({
      fields: offeredFields(connector, config, (await crm.records?.describeFields()) ?? []),
    })),
    loadExample(db, actor, baseUrl),
    sql<{ fact: string; field: string; type: RemoteField["type"] }[]>`
      select fact, remote_field as field, remote_type as type from crm_mappings where connection_id = ${frame.id}`,
  ]);
  const mapped = new Map(stored.map((row) => [row.fact, row]));
  const fields = "value" in described ? described.value.fields : [];
  const used = new Set(stored.map(({ field }) => field));
  // Who left a fact out on purpose does not find it back in: only a new mapping, or new fields, bring suggestions.
  const guesses =
    stored.length > 0 && !suggest ? {} : guessFields(fields.filter(({ name }) => !used.has(name)));
  const rows = MAPPED_FACTS.map((fact): MappingRow => {
    const type = FACT_TYPES[fact];
    const current = mapped.get(fact);
    const offered = fields
      .filter((field) => misfit(fact, type, field) === null)
      .sort((a, b) => FITTING[type].indexOf(a.type) - FITTING[type].indexOf(b.type))
      .map(({ name, label, type: theirs }) => ({ name, label, type: theirs }));
    // What is mapped stays choosable while their fields cannot be read.
    if (current && "failed" in described)
      offered.push({ name: current.field, label: current.field, type: current.type });
    return {
      fact,
      type,
      example: example?.values[fact] ?? null,
      field: current?.field ?? null,
      guess: current ? null : (guesses[fact] ?? null),
      offered,
    };
  });
  return {
    frame,
    rows,
    exampleOf: example?.name ?? null,
    homeless: rows.filter(({ field, guess }) => !field && !guess).length,
    failed: "failed" in described ? described.failed : null,
  };
}
