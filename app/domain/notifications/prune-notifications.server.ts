import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Days a mail stays in the outbox once its story is over; what people were told is still in the events and threads. */
const MAIL_DAYS = 90;
/** Days a notice that was read stays in its list. */
const NOTICE_DAYS = 180;

/**
 * Takes away old mails and old notices that were read. Failed mails stay: somebody has to look at them. A day is enough
 * for a code that is good for minutes; and of who closed their account not even the farewell stays once it is sent.
 */
export async function pruneNotifications(db: Db): Promise<void> {
  await db.execute(sql`
    delete from mails where template = 'customer-code' and state in ('sent', 'kept', 'dropped')
      and created_at < now() - interval '1 day' or template = 'account-closed' and state in ('sent', 'dropped')`);
  await db.execute(sql`
    delete from mails where state in ('sent', 'kept', 'dropped') and created_at < now() - make_interval(days => ${MAIL_DAYS})`);
  await db.execute(sql`
    delete from notices where read_at is not null and created_at < now() - make_interval(days => ${NOTICE_DAYS})`);
}
