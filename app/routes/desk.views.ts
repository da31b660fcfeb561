import { saveView } from "#app/domain/ideas/save-view.server.ts";
import { viewSchema } from "#app/domain/ideas/triage-schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("product_manager", async ({ actor, db, request }) => {
  const { id, query } = await saveView(db, actor, await parseForm(request, viewSchema));
  return {
    to: query ? `${paths.desk()}?${query}` : paths.desk(),
    toast: { key: "view_saved" },
    json: { id },
  };
});
