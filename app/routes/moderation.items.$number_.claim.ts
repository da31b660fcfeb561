import { z } from "zod";
import { claimItem } from "#app/domain/moderation/claim-item.server.ts";
import { releaseItem } from "#app/domain/moderation/release-item.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

const schema = z.object({ on: z.enum(["true", "false"]) });

export const action = defineCommand("moderator", async ({ actor, db, params, request, now }) => {
  const number = refNumber(params.number);
  const { on } = await parseForm(request, schema);
  if (on === "true") {
    const { until } = await claimItem(db, actor, { number, now });
    return { to: paths.moderation({ item: number }), json: { until } };
  }
  await releaseItem(db, actor, { number });
  return { to: paths.moderation(), toast: { key: "item_released" }, json: { until: null } };
});
