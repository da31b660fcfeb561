import { undoActs } from "#app/domain/moderation/undo-acts.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("moderator", async ({ actor, db, url, now }) => {
  const number = (name: string) => refNumber(url.searchParams.get(name) ?? "");
  const { undone, kept } = await undoActs(db, actor, { from: number("from"), to: number("to"), now });
  const key = kept > 0 ? "acts_undone_partly" : "acts_undone";
  return { to: paths.moderation(), toast: { key, values: { count: undone, kept } }, json: { undone, kept } };
});
