import { nextSchema } from "#app/domain/ideas/triage-schema.ts";
import { unmergeIdea } from "#app/domain/ideas/unmerge-idea.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";

export const action = defineCommand("product_manager", async ({ actor, params, db, request }) => {
  const { next } = await parseForm(request, nextSchema);
  await unmergeIdea(db, actor, { number: refNumber(params.ref) });
  return { to: ownPath(next, `/ideas/${params.ref}`), toast: { key: "idea_unmerged" } };
});
