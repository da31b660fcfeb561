import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { mailCustomerCode } from "#app/domain/crm/mail-customer-code.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";

export function mailCustomerCodeJob(payload: Jobs["mail-customer-code"]): Promise<void> {
  const { db, sql } = useDatabase();
  return mailCustomerCode(db, sql, keyFor("customer-codes"), payload);
}
