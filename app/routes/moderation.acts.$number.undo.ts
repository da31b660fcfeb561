import { undoAct } from "#app/domain/moderation/undo-act.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("moderator", async ({ actor, db, params, now }) => {
  const { item } = await undoAct(db, actor, { number: refNumber(params.number), now });
  const to = item ? paths.moderation({ item }) : paths.moderationActs();
  return { to, toast: { key: "act_undone" }, json: { item } };
});
