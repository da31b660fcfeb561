import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { reasonTemplates } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { canManageTemplates } from "./policy.ts";

/** Answers already published keep their words; the audit log keeps the template's. */
export async function deleteTemplate(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canManageTemplates(actor));
    const [gone] = await tx.delete(reasonTemplates).where(eq(reasonTemplates.id, id)).returning();
    if (!gone) throw new NotFound("no_such_page");
    await recordAudit(
      tx,
      actor,
      "template.deleted",
      { kind: "template", id },
      { name: gone.name, body: gone.body },
    );
  });
}
