import type { Mailer } from "#app/mail/mailer.ts";
import { maskAddress } from "#app/mail/mask-address.ts";

type Options = {
  log: (fields: { to: string; subject: string; link?: string }, message: string) => void;
  /** In development and in the demo the log is the mailbox: it shows the first link, so that a person can go on. */
  showLinks: boolean;
};

/** Without a mail server: the mail stays in the outbox, where admins read it, and the log says so. */
export function createKeptMailer({ log, showLinks }: Options): Mailer {
  return {
    send: async ({ to, subject, text }) => {
      const link = showLinks ? /https?:\/\/\S+/.exec(text)?.[0] : undefined;
      log({ to: maskAddress(to), subject, ...(link && { link }) }, "mail kept in the outbox");
      return "kept";
    },
  };
}
