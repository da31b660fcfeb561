import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Conflict, Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { contactImports } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { CONTACT_FIELDS, KEEP_OTHERS, type Mapping } from "./limits.ts";
import { canManageCrm } from "./policy.ts";

/** Takes the confirmed mapping of an uploaded file and puts reading it in the queue. */
export async function beginImport(
  db: Db,
  actor: Actor,
  { importId, mapping, keepOthers }: { importId: string; mapping: Mapping; keepOthers: boolean },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [row] = await tx.select().from(contactImports).where(eq(contactImports.id, importId)).for("update");
    if (!row) throw new NotFound("no_such_import");
    assertAllowed(canManageCrm(actor));
    if (row.state !== "mapping") throw new Conflict("import_started");
    const problems = mappingProblems(mapping, row.headings);
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const chosen = { ...mapping, ...(keepOthers && { [KEEP_OTHERS]: "keep" }) };
    await tx
      .update(contactImports)
      .set({ mapping: chosen, state: "running" })
      .where(eq(contactImports.id, importId));
    await enqueueJob(tx, "import-contacts", { importId }, { key: `import-contacts:${importId}` });
    await recordAudit(
      tx,
      actor,
      "contacts.import_started",
      { kind: "contact_import", id: importId },
      { file: row.fileName },
    );
  });
}

function mappingProblems(mapping: Mapping, headings: readonly string[]): Record<string, string> {
  const problems: Record<string, string> = {};
  const used = new Set<string>();
  for (const field of CONTACT_FIELDS) {
    const heading = mapping[field];
    if (!heading) {
      if (field === "externalId") problems[field] = "external_id_needed";
    } else if (!headings.includes(heading)) problems[field] = "no_such_column";
    else if (used.has(heading)) problems[field] = "column_used_twice";
    if (heading) used.add(heading);
  }
  return problems;
}
