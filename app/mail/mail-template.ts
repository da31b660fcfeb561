import type { Locale, Translate } from "#app/i18n/index.ts";
import type { mailMessages } from "#app/i18n/messages/mail.ts";
import type { MailContent } from "./mail-content.ts";

export type MailWords = Translate<keyof (typeof mailMessages)["en"]>;

/** Turns values into a mail. `brandName` is the community's name as people know it. */
export type MailTemplate<V> = {
  /** Values that let their holder into an account: taken out of the outbox once the mail has left. */
  secrets?: readonly (keyof V & string)[];
  write: (t: MailWords, values: V, context: { brandName: string; locale: Locale }) => MailContent;
};
