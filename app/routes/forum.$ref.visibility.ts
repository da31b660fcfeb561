import { changeThreadVisibility } from "#app/domain/forum/change-thread-visibility.server.ts";
import { threadVisibilitySchema } from "#app/domain/forum/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db, request }) => {
  const wanted = await parseForm(request, threadVisibilitySchema);
  const thread = await changeThreadVisibility(db, actor, { ...wanted, number: refNumber(params.ref) });
  return {
    to: paths.thread(thread),
    toast: { key: wanted.visibility === "hidden" ? "thread_hidden" : "thread_shown" },
    json: { visibility: wanted.visibility },
  };
});
