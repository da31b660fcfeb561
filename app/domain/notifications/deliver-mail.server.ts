import { createHash } from "node:crypto";
import { and, eq, sql as raw } from "drizzle-orm";
import type { Locale } from "#app/i18n/index.ts";
import type { MailBrand } from "#app/mail/mail-brand.ts";
import { type Mailer, MailRefused } from "#app/mail/mailer.ts";
import { withoutSecrets } from "#app/mail/secret-values.ts";
import { isMailTemplate } from "#app/mail/templates/registry.ts";
import { writeMail } from "#app/mail/write-mail.ts";
import { paths } from "#app/paths.ts";
import { mails } from "#db/schema/notifications.ts";
import type { Db, Sql } from "#db/types.ts";
import { composeNotice, type NoticeReason } from "./compose-notice.server.ts";
import { MAIL_ATTEMPTS } from "./mail-job.ts";
import { isChosenKind } from "./notice-kinds.ts";
import { unsubscribeToken } from "./unsubscribe-token.server.ts";

type Mail = typeof mails.$inferSelect;
type Ready = { to: string; locale: Locale; values: Record<string, unknown>; headers: Record<string, string> };
type Ports = { mailer: Mailer; brand: MailBrand; unsubscribeKey: Buffer };

/** Thrown when a mail could not leave but may later: the queue tries again. Says nothing about the person. */
export class MailDelayed extends Error {}

/** Long enough for what a mail server says, short enough for a table. */
const ERROR_LENGTH = 500;

/**
 * Writes and sends one mail of the outbox. May run again at any moment: a mail that has left is left alone, and one
 * that left just before a crash goes out with the same Message-ID, which mailboxes show once.
 */
export async function deliverMail(
  { db, sql }: { db: Db; sql: Sql },
  ports: Ports,
  { mailId }: { mailId: string },
): Promise<void> {
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
  if (mail?.state !== "queued" || !isMailTemplate(mail.template)) return;
  const ready =
    mail.template === "notice"
      ? await prepareNotice(sql, mail, ports)
      : { ...mail, to: mail.toAddress, locale: mail.locale as Locale };
  if (!ready) return finish(db, mail, { state: "dropped" });

  const { subject, text, html } = writeMail(mail.template, ready.values, ready.locale, ports.brand);
  const written = {
    subject,
    toAddress: ready.to,
    locale: ready.locale,
    values: ready.values,
    attempts: mail.attempts + 1,
  };
  try {
    const headers = {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...ready.headers,
    };
    const state = await ports.mailer.send({
      to: ready.to,
      subject,
      text,
      html,
      headers,
      messageId: messageId(mail, ports.brand),
    });
    const values = state === "sent" ? withoutSecrets(mail.template, ready.values) : ready.values;
    await finish(db, mail, { ...written, values, state, sentAt: new Date(), lastError: null });
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, ERROR_LENGTH);
    const over = error instanceof MailRefused || written.attempts >= MAIL_ATTEMPTS;
    const reason = mail.template === "notice" ? { values: mail.values } : {};
    await finish(db, mail, { ...written, ...reason, lastError, state: over ? "failed" : "queued" });
    if (!over) throw new MailDelayed(`mail ${mail.id} could not leave, attempt ${written.attempts}`);
  }
}

async function finish(db: Db, mail: Mail, change: Partial<Mail>): Promise<void> {
  await db
    .update(mails)
    .set(change)
    .where(and(eq(mails.id, mail.id), raw`state = 'queued'`));
}

async function prepareNotice(sql: Sql, mail: Mail, { brand, unsubscribeKey }: Ports): Promise<Ready | null> {
  if (!mail.memberId) return null;
  const reason = mail.values as NoticeReason;
  const composed = await composeNotice(sql, mail.memberId, reason);
  if (!composed) return null;
  if (!isChosenKind(reason.kind)) {
    return {
      ...composed,
      values: { ...reason, ...composed.values, unsubscribePath: null },
      headers: { ...mail.headers },
    };
  }
  const token = unsubscribeToken(unsubscribeKey, { memberId: mail.memberId, scope: reason.kind });
  const unsubscribePath = paths.unsubscribe(token);
  return {
    ...composed,
    values: { ...reason, ...composed.values, unsubscribePath },
    headers: {
      ...mail.headers,
      "List-Unsubscribe": `<${brand.baseUrl}${unsubscribePath}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `<notices.${new URL(brand.baseUrl).hostname}>`,
    },
  };
}

/** From the key that names the mail's reason, so every attempt carries the same one. */
function messageId(mail: Mail, brand: MailBrand): string {
  const digest = createHash("sha256").update(mail.dedupeKey).digest("hex").slice(0, 32);
  return `<${digest}@${new URL(brand.baseUrl).hostname}>`;
}
