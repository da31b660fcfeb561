import { openedItem } from "#app/domain/moderation/opened-item-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";

/** An item ahead of time: it is not taken before somebody goes to it. */
export const loader = defineLoader("moderator", async ({ actor, sql, params, now }) =>
  Response.json(await openedItem(sql, actor, { number: refNumber(params.number), now })),
);
