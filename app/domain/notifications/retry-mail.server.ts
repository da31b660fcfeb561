import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { mails } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";
import { MAIL_JOB_ATTEMPTS, mailJobKey } from "./mail-job.ts";
import { canTendOutbox } from "./policy.ts";

/** Gives a mail that failed, or waits for its next attempt, a fresh start now. */
export async function retryMail(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canTendOutbox(actor));
    const [mail] = await tx
      .update(mails)
      .set({ state: "queued", attempts: 0, lastError: null })
      .where(and(eq(mails.id, id), inArray(mails.state, ["failed", "queued"])))
      .returning({ id: mails.id, template: mails.template });
    if (!mail) throw new Conflict("mail_gone");
    await enqueueJob(
      tx,
      "send-mail",
      { mailId: id },
      { key: mailJobKey(id), maxAttempts: MAIL_JOB_ATTEMPTS },
    );
    await recordAudit(tx, actor, "mail.retried", { kind: "mail", id }, { template: mail.template });
  });
}
