import { z } from "zod";
import { removeView } from "#app/domain/ideas/remove-view.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("product_manager", async ({ actor, params, db, request }) => {
  await removeView(db, actor, parseValues(params, z.object({ viewId: z.uuid() })));
  return { to: backTo(request, paths.desk()), toast: { key: "view_removed" } };
});
