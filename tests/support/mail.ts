import type { Locale } from "#app/i18n/index.ts";
import { isMailTemplate } from "#app/mail/templates/registry.ts";
import { type WrittenMail, writeMail } from "#app/mail/write-mail.ts";
import { sql } from "./database.ts";

export type OutboxMail = WrittenMail & {
  id: string;
  template: string;
  state: string;
  dedupeKey: string;
  values: Record<string, unknown>;
};

/** What is in the outbox for an address, oldest first, as the person would read it. */
export async function mailsTo(address: string): Promise<OutboxMail[]> {
  const rows = await sql<
    {
      id: string;
      template: string;
      state: string;
      dedupeKey: string;
      locale: Locale;
      values: Record<string, unknown>;
    }[]
  >`
    select id, template, state, dedupe_key as "dedupeKey", locale, values from mails where to_address = ${address} order by created_at, id`;
  return rows.map((row) => {
    if (!isMailTemplate(row.template)) throw new Error(`No template ${row.template}`);
    const brand = { name: "Ruche", baseUrl: "http://localhost:3000", accent: "#1d4ed8" };
    return { ...row, ...writeMail(row.template, row.values, row.locale, brand) };
  });
}
