import { onOffSchema } from "#app/domain/ideas/schema.ts";
import { setFollow } from "#app/domain/ideas/set-follow.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("member", async ({ actor, params, db, request }) => {
  const { on } = await parseForm(request, onOffSchema);
  const followed = await setFollow(db, actor, { number: refNumber(params.ref), on });
  return {
    to: paths.idea(followed),
    toast: { key: on ? "idea_followed" : "idea_unfollowed" },
    json: followed,
  };
});
