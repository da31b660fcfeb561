import { onSchema } from "#app/domain/forum/schema.ts";
import { setThreadFollow } from "#app/domain/forum/set-thread-follow.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("member", async ({ actor, params, db, request }) => {
  const { on } = await parseForm(request, onSchema);
  const followed = await setThreadFollow(db, actor, { number: refNumber(params.ref), on });
  return {
    to: paths.thread(followed),
    toast: { key: on ? "thread_followed" : "thread_unfollowed" },
    json: followed,
  };
});
