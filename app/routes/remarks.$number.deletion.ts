import { deleteRemark } from "#app/domain/forum/delete-remark.server.ts";
import { restoreRemark } from "#app/domain/forum/restore-remark.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** Deletes; with `?undo=1` brings back. */
export const action = defineCommand("member", async ({ actor, params, db, url }) => {
  const number = refNumber(params.number);
  if (url.searchParams.has("undo")) {
    await restoreRemark(db, actor, { number });
    return { to: paths.remark(number), toast: { key: "remark_restored" } };
  }
  await deleteRemark(db, actor, { number });
  return {
    to: paths.remark(number),
    toast: { key: "remark_was_deleted", undo: `${paths.remarkDeletion(number)}?undo=1` },
  };
});
