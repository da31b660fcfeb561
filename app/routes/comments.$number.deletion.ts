import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { restoreComment } from "#app/domain/ideas/restore-comment.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** Deletes; with `?undo=1` brings back, which is what the toast's button posts to. */
export const action = defineCommand("member", async ({ actor, params, db, url }) => {
  const number = refNumber(params.number);
  if (url.searchParams.has("undo")) {
    await restoreComment(db, actor, { number });
    return { to: paths.comment(number), toast: { key: "comment_restored" } };
  }
  await deleteComment(db, actor, { number });
  return {
    to: paths.comment(number),
    toast: { key: "comment_was_deleted", undo: `${paths.commentDeletion(number)}?undo=1` },
  };
});
