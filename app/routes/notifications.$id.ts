import { redirect } from "@remix-run/node";
import { NotFound } from "#app/domain/core/errors.ts";
import { markRead } from "#app/domain/notifications/mark-read.server.ts";
import { noticeTarget } from "#app/domain/notifications/notice-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";

/** Following a notice is reading it. */
export const loader = defineLoader("member", async ({ actor, db, sql, params, now }) => {
  const id = params.id ?? "";
  const target = await noticeTarget(sql, actor, id);
  if (!target) throw new NotFound("no_such_page");
  await markRead(db, actor, { id, now });
  return redirect(target);
});
