import { type Locale, translator } from "#app/i18n/index.ts";
import { mailMessages } from "#app/i18n/messages/mail.ts";
import { layoutHtml } from "./layout-html.ts";
import { layoutText } from "./layout-text.ts";
import type { MailBrand } from "./mail-brand.ts";
import type { MailTemplate } from "./mail-template.ts";
import { type MailTemplateName, mailTemplates } from "./templates/registry.ts";

export type WrittenMail = { subject: string; text: string; html: string };

/** Writes a mail in both forms. `values` come from the outbox, where they were put with the template's type. */
export function writeMail(
  name: MailTemplateName,
  values: Record<string, unknown>,
  locale: Locale,
  brand: MailBrand,
): WrittenMail {
  const t = translator(mailMessages, locale);
  const template = mailTemplates[name] as MailTemplate<Record<string, unknown>>;
  const content = template.write(t, values, { brandName: brand.name, locale });
  return {
    subject: content.subject,
    text: layoutText(content, brand),
    html: layoutHtml(content, brand, locale, t("buttonHelp")),
  };
}

/** Whether the values say all a mail needs; a notice's are completed only when it leaves. */
export const isWritable = (name: MailTemplateName, values: Record<string, unknown>) =>
  name !== "notice" || typeof values.path === "string";
