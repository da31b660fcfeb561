import { markRead } from "#app/domain/notifications/mark-read.server.ts";
import { markUnread } from "#app/domain/notifications/mark-unread.server.ts";
import { markReadInput } from "#app/domain/notifications/schema.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm, parseValues } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { paths } from "#app/paths.ts";

/** Marks one notice, or all, as read; with `?undo=` takes such a marking back. */
export const action = defineCommand("member", async ({ actor, db, request, url, now }) => {
  const { undo } = parseValues(Object.fromEntries(url.searchParams), markReadInput);
  if (undo) {
    await markUnread(db, actor, { readAt: new Date(undo) });
    return { to: backTo(request, paths.notifications()) };
  }
  const { id, next } = await parseForm(request, markReadInput);
  const count = await markRead(db, actor, { id, now });
  const to = ownPath(next, paths.notifications());
  if (id) return { to, json: { count } };
  return {
    to,
    json: { count },
    toast: { key: "notices_read", undo: `${paths.notificationsRead()}?undo=${now.getTime()}` },
  };
});
