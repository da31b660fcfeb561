import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { deliverMail } from "#app/domain/notifications/deliver-mail.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { mailBrand } from "#app/runtime/mail-brand.server.ts";
import { useMailer } from "#app/runtime/mailer.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";

export async function sendMail({ mailId }: Jobs["send-mail"]): Promise<void> {
  const database = useDatabase();
  const brand = await mailBrand(database.sql);
  await deliverMail(
    database,
    { mailer: useMailer(), brand, unsubscribeKey: keyFor("unsubscribe") },
    { mailId },
  );
}
