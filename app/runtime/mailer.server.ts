import { createKeptMailer } from "#app/adapters/kept-mailer.server.ts";
import { createSmtpMailer } from "#app/adapters/smtp-mailer.server.ts";
import type { Mailer } from "#app/mail/mailer.ts";
import { env } from "./env.server.ts";
import { logger } from "./logger.server.ts";

/** Whether mails leave this machine; if not, the outbox page is everybody's mailbox. */
export const hasMailServer = () => env.SMTP_URL !== undefined;

let mailer: Mailer | undefined;

/** The one way out for mail, chosen by the environment. */
export function useMailer(): Mailer {
  mailer ??= env.SMTP_URL
    ? createSmtpMailer(env.SMTP_URL, env.MAIL_FROM)
    : createKeptMailer({
        log: (fields, message) => logger.info(fields, message),
        showLinks: env.RUCHE_DEMO || env.NODE_ENV === "development",
      });
  return mailer;
}
