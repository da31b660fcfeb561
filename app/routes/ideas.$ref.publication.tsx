import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublishIdeaPage } from "#app/components/ambassadors/publish-idea-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { ideaHead } from "#app/domain/ideas/converted-idea-queries.server.ts";
import { publishEarlyIdea } from "#app/domain/ideas/publish-early-idea.server.ts";
import { publicationSchema } from "#app/domain/ideas/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { translator } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, params, sql, community, locale }) => {
  const idea = await ideaHead(sql, actor, refNumber(params.ref));
  const categories = openCategories(community.categories, { takes: "ideas" }).map(({ slug, name }) => ({
    slug,
    name: name[locale],
  }));
  return { idea, categories, locale };
});

export const action = defineCommand(
  "staff",
  async ({ actor, params, db, request, now }) => {
    const { category } = await parseForm(request, publicationSchema);
    const idea = await publishEarlyIdea(db, actor, { number: refNumber(params.ref), category, now });
    return { to: paths.idea(idea), toast: { key: "early_idea_published" }, json: idea };
  },
  { page: true },
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(ambassadorsMessages, data?.locale ?? "en");
  return data ? [{ title: pageTitle(matches, `${t("publishTitle")} · ${data.idea.title}`) }] : [];
};

export default function PublishIdea() {
  return <PublishIdeaPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
