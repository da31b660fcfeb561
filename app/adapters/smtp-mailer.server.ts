import { createTransport } from "nodemailer";
import { type Mailer, MailRefused } from "#app/mail/mailer.ts";

type SmtpError = Error & { code?: string; responseCode?: number };

/** A mail server that says nothing for this long is taken for gone; the mail is tried again later. */
const TIMEOUT_MS = 20_000;

/**
 * Whether the server refused this very mail for good. Refusing our login is a 5xx too, but it is our configuration that
 * is wrong then, and mails should wait until somebody has mended it.
 */
const isRefusal = ({ code, responseCode }: SmtpError) =>
  (code === "EENVELOPE" || code === "EMESSAGE") && (responseCode === undefined || responseCode >= 500);

/** Plain headers go out as they are: folded, the long address of `List-Unsubscribe` would start on an empty line. */
const asGiven = (value: string) => (/^[\x20-\x7e]{1,900}$/.test(value) ? { prepared: true, value } : value);

/** Sends through an SMTP server: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
export function createSmtpMailer(url: string, from: string): Mailer & { close: () => void } {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    },
    { from },
  );
  return {
    send: async ({ to, subject, text, html, messageId, headers }) => {
      try {
        await transport.sendMail({
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId,
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, asGiven(value)])),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return "sent";
      } catch (error) {
        const problem = error as SmtpError;
        if (isRefusal(problem)) throw new MailRefused(problem.message);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
