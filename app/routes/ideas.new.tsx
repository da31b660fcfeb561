import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NewIdeaPage } from "#app/components/ideas/compose/new-idea-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { isStaff } from "#app/domain/core/actor.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { submitIdeaSchema } from "#app/domain/ideas/schema.ts";
import { findSimilar } from "#app/domain/ideas/similar-queries.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { attachImage } from "#app/http/attach-image.server.ts";
import { parseForm, typedValues } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { isAfterPost } from "#app/http/is-after-post.ts";
import { takeKeptForm } from "#app/http/kept-form.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { signedOut } from "#app/http/signed-out.server.ts";
import { formOpened, typedMs } from "#app/http/typing.server.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";

const schema = submitIdeaSchema.extend({
  confirmed: z.string().default(""),
  image: z.instanceof(File).optional(),
});

export const loader = defineLoader("anyone", async (handled) => {
  const { actor, sql, request, url, community, locale, now } = handled;
  const signedIn = actor.kind === "member";
  await takeKeptForm(handled, { kind: "idea", at: paths.newIdea() });
  if (!signedIn && !isAfterPost(request)) throw redirect(paths.login(url.pathname + url.search));
  const draft = signedIn ? await loadDraft(sql, actor, "idea") : null;
  const open = openCategories(community.categories, { takes: "ideas", circle: true });
  const categories = open.map(({ slug, name }) => ({ slug, name: name[locale] }));
  const asked = {
    title: url.searchParams.get("title") ?? "",
    category: url.searchParams.get("category") ?? undefined,
  };
  return {
    draft,
    categories,
    asked,
    rules: renderMarkdown(community.rules[locale]),
    signedIn,
    began: formOpened(handled),
    staff: isStaff(actor),
    locale,
    now,
  };
});

export const action = defineAction("anyone", async (handled) => {
  const { actor, db, sql, request, community, locale, now } = handled;
  const { confirmed, image, ...input } = await parseForm(request, schema);
  if (actor.kind !== "member") return signedOut(request);
  const body = await attachImage(db, actor, input.body, image);
  if (!confirmed) {
    const similar = await findSimilar(sql, actor, { ...input, statuses: community.statuses, locale });
    const values = { ...typedValues(request), body };
    if (similar.length > 0) {
      const { confirmed: _, ...content } = values as Record<string, string>;
      await saveDraft(db, actor, { kind: "idea", target: "", content });
      return data({ errors: {}, values, similar });
    }
  }
  const idea = await submitIdea(db, actor, { ...input, body, typedMs: typedMs(handled), now });
  const posted = input.onBehalfOf ? "idea_posted_for" : "idea_posted";
  return redirectWithToast(paths.idea(idea), { key: idea.held ? "text_held" : posted });
});

export const meta = pageMeta(composeMessages, "newTitle");

export default function NewIdea() {
  return <NewIdeaPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
