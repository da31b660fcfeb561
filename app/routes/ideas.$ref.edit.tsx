import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EditIdeaPage } from "#app/components/ideas/compose/edit-idea-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { editIdea } from "#app/domain/ideas/edit-idea.server.ts";
import { loadEditableIdea } from "#app/domain/ideas/editable-idea.server.ts";
import { ideaTextSchema } from "#app/domain/ideas/schema.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { attachImage } from "#app/http/attach-image.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { paths } from "#app/paths.ts";

const schema = ideaTextSchema.extend({ image: z.instanceof(File).optional() });

export const loader = defineLoader("member", async ({ actor, params, sql, community, locale, now }) => {
  const idea = await loadEditableIdea(sql, actor, refNumber(params.ref));
  const draft = await loadDraft(sql, actor, "idea", idea.id);
  // An archived category stays on the idea that is in it.
  const open = openCategories(community.categories, {
    takes: "ideas",
    also: idea.values.category,
    circle: idea.circle,
  });
  const categories = open.map(({ slug, name }) => ({ slug, name: name[locale] }));
  return { idea, draft, categories, now };
});

export const action = defineAction("member", async ({ actor, params, db, sql, request }) => {
  const { image, ...input } = await parseForm(request, schema);
  const number = refNumber(params.ref);
  await assertLimits(sql, actor, "edit");
  const body = await attachImage(db, actor, input.body, image);
  const idea = await editIdea(db, actor, { ...input, body, number });
  return redirectWithToast(paths.idea(idea), { key: idea.held ? "text_held" : "idea_saved" });
});

export const meta = pageMeta(composeMessages, "editTitle");

export default function EditIdea() {
  return <EditIdeaPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
