import { moveArticleCategory } from "#app/domain/faq/move-article-category.server.ts";
import { categoryMoveSchema } from "#app/domain/faq/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, db, request }) => {
  await moveArticleCategory(db, actor, await parseForm(request, categoryMoveSchema));
  return { to: paths.knowledgeCategories() };
});
