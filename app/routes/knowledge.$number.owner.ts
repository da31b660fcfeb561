import { ownerChoiceSchema } from "#app/domain/faq/schema.ts";
import { setArticleOwner } from "#app/domain/faq/set-article-owner.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db, request }) => {
  const number = refNumber(params.number);
  const { ownerId } = await parseForm(request, ownerChoiceSchema);
  await setArticleOwner(db, actor, { number, ownerId });
  const key = ownerId ? "article_owner_set" : "article_owner_gone";
  return { to: paths.knowledgeArticle(number), toast: { key } };
});
