import { addIdeaNote } from "#app/domain/ideas/add-idea-note.server.ts";
import { noteSchema } from "#app/domain/ideas/triage-schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";

export const action = defineCommand("product_manager", async ({ actor, params, db, request }) => {
  const { body, next } = await parseForm(request, noteSchema);
  await addIdeaNote(db, actor, { number: refNumber(params.ref), body });
  return { to: ownPath(next, `/ideas/${params.ref}`), toast: { key: "note_saved" } };
});
