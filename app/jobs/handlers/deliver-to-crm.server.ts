import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { deliverToCrm as deliver } from "#app/domain/crm/deliver-to-crm.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { currentCommunity } from "#app/runtime/community.server.ts";
import { crmFor } from "#app/runtime/crm.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export async function deliverToCrm({ connectionId }: Jobs["deliver-to-crm"]): Promise<void> {
  const { db, sql } = useDatabase();
  const { defaultLocale } = await currentCommunity(sql);
  const ports = {
    crmFor: (connection: Parameters<typeof crmFor>[0]) => crmFor(connection, defaultLocale),
    baseUrl: baseUrl(),
    now: () => new Date(),
  };
  await deliver(db, ports, { connectionId });
}
