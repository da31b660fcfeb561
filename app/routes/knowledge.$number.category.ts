import { moveArticle } from "#app/domain/faq/move-article.server.ts";
import { categoryChoiceSchema } from "#app/domain/faq/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db, request }) => {
  const number = refNumber(params.number);
  const { categoryId } = await parseForm(request, categoryChoiceSchema);
  await moveArticle(db, actor, { number, categoryId });
  return { to: paths.knowledgeArticle(number), toast: { key: "article_moved" } };
});
