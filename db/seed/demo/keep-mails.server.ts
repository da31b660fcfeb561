import { deliverMail } from "#app/domain/notifications/deliver-mail.server.ts";
import type { Mailer } from "#app/mail/mailer.ts";
import { mailBrand } from "#app/runtime/mail-brand.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import type { Db, Sql } from "../../types.ts";

/** Keeps every mail and sends none, whatever SMTP is configured: the people of the demo do not exist. */
const kept: Mailer = { send: async () => "kept" };

/** Writes the mails of the last two days into the outbox, and gives mails and notices the time of what they tell of. */
export async function keepMails({ db, sql }: { db: Db; sql: Sql }): Promise<void> {
  const brand = await mailBrand(sql);
  const ports = { mailer: kept, brand, unsubscribeKey: keyFor("unsubscribe") };
  const queued = await sql<
    { mailId: string }[]
  >`select id as "mailId" from mails where state = 'queued' order by id`;
  for (const mail of queued) await deliverMail({ db, sql }, ports, mail);
  await sql`
    update mails m set created_at = e.occurred_at, sent_at = e.occurred_at + interval '20 seconds'
    from events e where e.id::text = split_part(m.dedupe_key, ':', 2)`;
  await sql`
    update mails set sent_at = created_at + interval '20 seconds' where sent_at > created_at + interval '1 hour'`;
  await sql`update notices set read_at = created_at + interval '3 hours' where created_at < now() - interval '36 hours'`;
}
