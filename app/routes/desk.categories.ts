import { recategoriseIdeas } from "#app/domain/ideas/recategorise-ideas.server.ts";
import { bulkCategorySchema } from "#app/domain/ideas/triage-schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("product_manager", async ({ actor, db, request }) => {
  const { numbers, categoryId, next } = await parseForm(request, bulkCategorySchema);
  const { moved } = await recategoriseIdeas(db, actor, { numbers, categoryId });
  return { to: ownPath(next, paths.desk()), toast: { key: "ideas_recategorised", values: { count: moved } } };
});
