import { setDiscussionLock } from "#app/domain/ideas/set-discussion-lock.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** A locked discussion is taken up again. */
export const action = defineCommand("staff", async ({ actor, params, db }) => {
  const idea = await setDiscussionLock(db, actor, { number: refNumber(params.ref), on: false });
  return { to: `${paths.idea(idea)}#discussion`, toast: { key: "idea_reopened" } };
});
