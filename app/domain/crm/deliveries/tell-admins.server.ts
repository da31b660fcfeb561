import { sql } from "drizzle-orm";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";

type Stopped = { kind: FailureKind; reason: string; since: Date; off: boolean };
type Admin = { id: string; email: string; displayName: string; locale: Locale };

/** Mails every admin that a connection stopped, and why; or (null) that it works again. */
export async function tellAdmins(
  tx: Db,
  {
    connection: { id, name },
    stopped,
    now,
  }: { connection: { id: string; name: string }; stopped: Stopped | null; now: Date },
): Promise<void> {
  const admins = (await tx.execute(sql`
    select id, email, display_name as "displayName", locale from members
    where role = 'admin' and closed_at is null and email is not null and email_verified_at is not null
    order by id`)) as unknown as Admin[];
  for (const admin of admins) {
    const mail = {
      dedupeKey: `crm-${stopped ? "stopped" : "works-again"}:${id}:${now.toISOString()}:${admin.id}`,
      memberId: admin.id,
      to: admin.email,
      locale: admin.locale,
    };
    const values = { name: admin.displayName, connectionId: id, connection: name };
    if (stopped) {
      const { kind, reason, since, off } = stopped;
      await queueMail(tx, {
        ...mail,
        template: "crm-stopped",
        values: { ...values, kind, reason, since: since.toISOString(), off },
      });
    } else await queueMail(tx, { ...mail, template: "crm-works-again", values });
  }
}
