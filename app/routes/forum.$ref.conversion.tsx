import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { ToIdeaPage } from "#app/components/forum/acts/to-idea-page.tsx";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { convertToIdea } from "#app/domain/forum/convert-to-idea.server.ts";
import { conversionSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, params, sql, community, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  if (thread.idea) throw redirect(paths.idea(thread.idea));
  const circle = thread.facts.visibility === "circle";
  const open = openCategories(community.categories, { takes: "ideas", circle });
  const categories = open.map(({ slug, name }) => ({ slug, name: name[locale] }));
  return { thread, categories, locale };
});

export const action = defineCommand(
  "staff",
  async ({ actor, params, db, request }) => {
    const input = await parseForm(request, conversionSchema);
    const idea = await convertToIdea(db, actor, { ...input, number: refNumber(params.ref) });
    return { to: paths.idea(idea), toast: { key: "thread_became_idea" }, json: idea };
  },
  { page: true },
);

export const meta = actTitle("toIdeaTitle");

export default function ToIdea() {
  return <ToIdeaPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
