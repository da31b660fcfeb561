import { recategoriseIdeas } from "#app/domain/ideas/recategorise-ideas.server.ts";
import { categorySchema } from "#app/domain/ideas/triage-schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";

export const action = defineCommand("product_manager", async ({ actor, params, db, request }) => {
  const { categoryId, next } = await parseForm(request, categorySchema);
  await recategoriseIdeas(db, actor, { numbers: [refNumber(params.ref)], categoryId });
  return { to: ownPath(next, `/ideas/${params.ref}`), toast: { key: "idea_recategorised" } };
});
