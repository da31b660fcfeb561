import { changeVisibility } from "#app/domain/ideas/change-visibility.server.ts";
import { visibilitySchema } from "#app/domain/ideas/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db, request }) => {
  const { visibility } = await parseForm(request, visibilitySchema);
  const idea = await changeVisibility(db, actor, { number: refNumber(params.ref), visibility });
  return {
    to: paths.idea(idea),
    toast: { key: visibility === "hidden" ? "idea_hidden" : "idea_shown" },
    json: { visibility },
  };
});
