/** A finished message for one person. */
export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every attempt, so that a mail sent twice after a crash is one message in effect. */
  messageId: string;
  headers: Record<string, string>;
};

/** Thrown by a mailer when trying again cannot help: the address or the message was refused for good. */
export class MailRefused extends Error {}

/**
 * The port to whatever carries mail. Resolves to where the mail is now: on its way (`sent`), or kept here because no
 * mail server is configured. Any error but `MailRefused` means "try again later".
 */
export type Mailer = { send: (mail: OutgoingMail) => Promise<"sent" | "kept"> };
