import { extendIdea } from "#app/domain/ideas/extend-idea.server.ts";
import { onOffSchema } from "#app/domain/ideas/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("member", async ({ actor, params, db, request }) => {
  const { on } = await parseForm(request, onOffSchema);
  const number = refNumber(params.number);
  await extendIdea(db, actor, { number, on });
  return { to: paths.comment(number), toast: { key: on ? "comment_extended" : "comment_unextended" } };
});
