import { useLoaderData } from "@remix-run/react";
import { ExpertisePage } from "#app/components/forum/desk/expertise-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { loadExpertise, provenExpertise } from "#app/domain/forum/expertise-queries.server.ts";
import { expertiseSchema } from "#app/domain/forum/expertise-schema.ts";
import { saveExpertise } from "#app/domain/forum/save-expertise.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, sql, community, locale }) => {
  const [chosen, proven] = await Promise.all([loadExpertise(sql, actor), provenExpertise(sql, actor)]);
  const categories = openCategories(community.categories, { takes: "threads" }).map(({ id, slug, name }) => ({
    slug,
    name: name[locale],
    chosen: chosen.categoryIds.includes(id),
    answers: proven.categories.find((one) => one.id === id)?.answers ?? 0,
  }));
  const proposed = proven.tags.filter(({ tag }) => !chosen.tags.includes(tag));
  return { categories, tags: chosen.tags, proposed };
});

export const action = defineAction("member", async ({ actor, db, request }) => {
  await saveExpertise(db, actor, await parseForm(request, expertiseSchema));
  return redirectWithToast(paths.helperDesk({ view: "mine" }), { key: "expertise_saved" });
});

export const meta = pageMeta(helperDeskMessages, "expertiseTitle");

export default function Expertise() {
  return <ExpertisePage {...useLoaderData<typeof loader>()} />;
}
