import { restoreArticle } from "#app/domain/faq/set-retired.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db }) => {
  const number = refNumber(params.number);
  await restoreArticle(db, actor, { number });
  return { to: paths.knowledgeArticle(number), toast: { key: "article_back" } };
});
