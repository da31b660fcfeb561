import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { momentCursor, momentSql } from "#app/domain/core/moment-cursor.ts";
import { PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { MailBrand } from "#app/mail/mail-brand.ts";
import { hasSecrets, withoutSecrets } from "#app/mail/secret-values.ts";
import { isMailTemplate } from "#app/mail/templates/registry.ts";
import { isWritable, type WrittenMail, writeMail } from "#app/mail/write-mail.ts";
import type { Sql } from "#db/types.ts";
import type { MailState } from "./mail-state.ts";
import { canTendOutbox } from "./policy.ts";

type Row = {
  id: string;
  to: string;
  template: string;
  locale: Locale;
  values: Record<string, unknown>;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

/** `subject` is null for a notice that is written only when it leaves. */
export type MailRow = Omit<Row, "values" | "locale"> & { subject: string | null; locale: string };
export type MailPage = { mail: MailRow; written: WrittenMail | null; hidden: boolean };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const columns = (
  sql: Sql,
) => sql`id, to_address as to, template, locale, values, state, attempts, last_error as "lastError",
  created_at as "createdAt", sent_at as "sentAt"`;

function write({ template, values, locale }: Row, brand: MailBrand): WrittenMail | null {
  return isMailTemplate(template) && isWritable(template, values)
    ? writeMail(template, values, locale, brand)
    : null;
}

const toRow = ({ values: _values, ...row }: Row, subject: string | null): MailRow => ({ ...row, subject });

type Filter = { state?: MailState | null; to?: string | null; cursor?: string | null };

/** The outbox, newest first; `to` is how the recipient's address begins. */
export async function listMails(
  sql: Sql,
  actor: Actor,
  brand: MailBrand,
  { state, to, cursor }: Filter,
): Promise<Page<MailRow>> {
  assertAllowed(canTendOutbox(actor));
  const after = momentCursor(cursor);
  const prefix = to
    ?.trim()
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&");
  const rows = await sql<(Row & { at: string })[]>`
    select ${columns(sql)}, ${sql.unsafe(momentSql("created_at"))} as at from mails where true
      ${state ? sql`and state = ${state}` : sql``}
      ${prefix ? sql`and to_address like ${`${prefix}%`}` : sql``}
      ${after ? sql`and (created_at, id) < (${after.at}::text::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc limit ${PAGE_SIZE + 1}`;
  const page = toPage(rows, ({ at, id }) => [at, id]);
  return {
    ...page,
    items: page.items.map(({ at: _, ...row }) => toRow(row, write(row, brand)?.subject ?? null)),
  };
}

/**
 * One mail as it was or will be written. `hideSecrets` is for when mails really leave: then nobody but the recipient
 * may read a link that opens an account.
 */
export async function mailPage(
  sql: Sql,
  actor: Actor,
  brand: MailBrand,
  { id, hideSecrets }: { id: string; hideSecrets: boolean },
): Promise<MailPage> {
  assertAllowed(canTendOutbox(actor));
  if (!UUID.test(id)) throw new NotFound("no_such_page");
  const [row] = await sql<Row[]>`select ${columns(sql)} from mails where id = ${id}`;
  if (!row) throw new NotFound("no_such_page");
  const hidden =
    (hideSecrets || row.state === "sent") && isMailTemplate(row.template) && hasSecrets(row.template);
  const shown =
    hidden && isMailTemplate(row.template)
      ? { ...row, values: withoutSecrets(row.template, row.values) }
      : row;
  const written = write(shown, brand);
  return { mail: toRow(row, written?.subject ?? null), written, hidden };
}
