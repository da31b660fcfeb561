import { claimThread } from "#app/domain/forum/claim-thread.server.ts";
import { releaseThread } from "#app/domain/forum/release-thread.server.ts";
import { claimSchema } from "#app/domain/forum/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** "I'm taking this" for ten minutes, or leaving it to others again. */
export const action = defineCommand("member", async ({ actor, params, db, request }) => {
  const { on, next } = await parseForm(request, claimSchema);
  const claim = await (on ? claimThread : releaseThread)(db, actor, { number: refNumber(params.ref) });
  return {
    to: ownPath(next, paths.thread(claim)),
    toast: { key: on ? "thread_claimed" : "thread_released" },
    json: claim,
  };
});
