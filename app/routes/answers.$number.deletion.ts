import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { restorePost } from "#app/domain/forum/restore-post.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** Deletes; with `?undo=1` brings back, which is what the toast's button posts to. */
export const action = defineCommand("member", async ({ actor, params, db, url }) => {
  const number = refNumber(params.number);
  if (url.searchParams.has("undo")) {
    await restorePost(db, actor, { number });
    return { to: paths.answer(number), toast: { key: "answer_restored" } };
  }
  await deletePost(db, actor, { number });
  return {
    to: paths.answer(number),
    toast: { key: "answer_was_deleted", undo: `${paths.answerDeletion(number)}?undo=1` },
  };
});
