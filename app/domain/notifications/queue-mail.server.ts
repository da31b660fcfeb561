import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { MailTemplateName, MailValues } from "#app/mail/templates/registry.ts";
import { newId } from "#db/ids.ts";
import { mails } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";
import { MAIL_JOB_ATTEMPTS, mailJobKey } from "./mail-job.ts";

type QueuedMail<N extends MailTemplateName> = {
  /** Names the reason for this mail; a second one with the same key is not written. */
  dedupeKey: string;
  memberId: string | null;
  to: string;
  locale: Locale;
  template: N;
  values: MailValues<N>;
  headers?: Record<string, string>;
  runAt?: Date;
};

/**
 * Puts a mail into the outbox, in the transaction of the change it tells of. It is written and sent by the `send-mail`
 * job, so a mail server that is away never keeps anybody waiting.
 */
export async function queueMail<N extends MailTemplateName>(tx: Db, mail: QueuedMail<N>): Promise<void> {
  const { dedupeKey, memberId, to, locale, template, values, headers = {}, runAt } = mail;
  const [queued] = await tx
    .insert(mails)
    .values({
      id: newId(),
      dedupeKey,
      memberId,
      toAddress: to,
      locale,
      template,
      values: values as Record<string, unknown>,
      headers,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  if (!queued) return;
  await enqueueJob(
    tx,
    "send-mail",
    { mailId: queued.id },
    { key: mailJobKey(queued.id), runAt, maxAttempts: MAIL_JOB_ATTEMPTS },
  );
}
