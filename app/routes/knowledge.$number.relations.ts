import { relationsSchema } from "#app/domain/faq/schema.ts";
import { setRelations } from "#app/domain/faq/set-relations.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("staff", async ({ actor, params, db, request }) => {
  const number = refNumber(params.number);
  await setRelations(db, actor, { number, ...(await parseForm(request, relationsSchema)) });
  return { to: paths.knowledgeArticle(number), toast: { key: "related_saved" } };
});
