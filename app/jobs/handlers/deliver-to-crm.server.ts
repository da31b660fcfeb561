import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { deliverToCrm as deliver } from "#app/domain/crm/deliver-to-crm.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { crmFor } from "#app/runtime/crm.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const deliverToCrm = ({ deliveryId }: Jobs["deliver-to-crm"]) =>
  deliver(useDatabase().db, crmFor, { deliveryId, baseUrl: baseUrl(), now: new Date() });
