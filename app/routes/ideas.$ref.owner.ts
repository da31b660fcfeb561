import { setIdeaOwner } from "#app/domain/ideas/set-idea-owner.server.ts";
import { ownerSchema } from "#app/domain/ideas/triage-schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";

export const action = defineCommand("product_manager", async ({ actor, params, db, request }) => {
  const { ownerId, next } = await parseForm(request, ownerSchema);
  await setIdeaOwner(db, actor, { numbers: [refNumber(params.ref)], ownerId });
  return { to: ownPath(next, `/ideas/${params.ref}`), toast: { key: "owner_saved" } };
});
