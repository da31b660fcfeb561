import { rowId } from "#app/domain/crm/row-id.ts";
import { skipDelivery } from "#app/domain/crm/skip-delivery.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { paths } from "#app/paths.ts";

/** Leaves out a message that was given up; trying it again takes that back. */
export const action = defineCommand("admin", async ({ db, actor, params, request }) => {
  await skipDelivery(db, actor, { deliveryId: rowId(params.id) });
  return { to: backTo(request, paths.adminCrm()), toast: { key: "delivery_left_out" } };
});
