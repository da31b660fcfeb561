import { scopeSchema } from "#app/domain/moderation/schema.ts";
import { setCategoryModerators } from "#app/domain/moderation/set-category-moderators.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("admin", async ({ actor, db, params, request }) => {
  const username = params.username ?? "";
  const { categories: categoryIds } = await parseForm(request, scopeSchema);
  await setCategoryModerators(db, actor, { username, categoryIds });
  return { to: paths.adminRole(username), toast: { key: "scope_saved" } };
});
