import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { reasonTemplates, statuses } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { canManageTemplates } from "./policy.ts";
import type { TemplateInput } from "./schema.ts";

/** `id` null makes a new template. */
export async function saveTemplate(
  db: Db,
  actor: Actor,
  input: TemplateInput & { id: string | null },
): Promise<{ id: string }> {
  const values = {
    statusId: input.statusId,
    name: { en: input.nameEn, fr: input.nameFr },
    body: { en: input.bodyEn, fr: input.bodyFr },
    position: input.position,
  };
  return db.transaction(async (tx) => {
    assertAllowed(canManageTemplates(actor));
    if (input.statusId) {
      const [status] = await tx
        .select({ id: statuses.id })
        .from(statuses)
        .where(eq(statuses.id, input.statusId));
      if (!status) throw new Invalid({ statusId: "no_such_status" });
    }
    const id = input.id ?? newId();
    if (input.id === null) await tx.insert(reasonTemplates).values({ id, ...values });
    else {
      const found = await tx
        .update(reasonTemplates)
        .set(values)
        .where(eq(reasonTemplates.id, id))
        .returning({ id: reasonTemplates.id });
      if (found.length === 0) throw new NotFound("no_such_page");
    }
    const action = input.id === null ? "template.created" : "template.changed";
    await recordAudit(tx, actor, action, { kind: "template", id }, { name: values.name });
    return { id };
  });
}
