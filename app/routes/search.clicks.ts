import { recordClick } from "#app/domain/search/record-click.server.ts";
import { searchClickSchema } from "#app/domain/search/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { paths } from "#app/paths.ts";

/** A result was opened. */
export const action = defineCommand("anyone", async (handled) => {
  const { search, key, position } = await parseForm(handled.request, searchClickSchema);
  const { visitor } = visitorOf(handled);
  await recordClick(handled.db, { searchId: search, key, position, visitor, now: handled.now });
  return { to: paths.search() };
});
