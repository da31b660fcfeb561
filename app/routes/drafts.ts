import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { draftSchema } from "#app/domain/ideas/schema.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

/** `kind` and `target` say which draft; every other text field is what was typed. Without any, the draft goes away. */
export const action = defineCommand("member", async ({ actor, db, request }) => {
  const fields = [...(await request.formData())].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const { kind, target, ...content } = Object.fromEntries(fields);
  await saveDraft(db, actor, parseValues({ kind, target, content }, draftSchema));
  return { to: backTo(request, paths.newIdea()) };
});
