import { setIdeaOwner } from "#app/domain/ideas/set-idea-owner.server.ts";
import { bulkOwnerSchema } from "#app/domain/ideas/triage-schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("product_manager", async ({ actor, db, request }) => {
  const { numbers, ownerId, next } = await parseForm(request, bulkOwnerSchema);
  const { assigned } = await setIdeaOwner(db, actor, { numbers, ownerId });
  return { to: ownPath(next, paths.desk()), toast: { key: "ideas_assigned", values: { count: assigned } } };
});
