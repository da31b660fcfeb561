import { retryDeliveries } from "#app/domain/crm/retry-deliveries.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("admin", async ({ db, actor, params, request }) => {
  const count = await retryDeliveries(db, actor, { deliveryId: rowId(params.id) });
  return { to: backTo(request, paths.adminCrm()), toast: { key: "deliveries_retried", values: { count } } };
});
