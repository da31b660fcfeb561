import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewThreadPage } from "#app/components/forum/compose/new-thread-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { teamState } from "#app/domain/cases/team-state.ts";
import { openCategories } from "#app/domain/community/open-categories.ts";
import { askSchema } from "#app/domain/forum/ask-schema.ts";
import { findMatches } from "#app/domain/forum/match-queries.server.ts";
import { startThreadSchema } from "#app/domain/forum/schema.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { askerTrail } from "#app/http/asker-trail.server.ts";
import { attachImage } from "#app/http/attach-image.server.ts";
import { carryToIdea } from "#app/http/carry-to-idea.server.ts";
import { formRefusal } from "#app/http/form-refusal.ts";
import { parseForm, parseValues } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { keepAndSignIn, takeKeptForm, typedContent } from "#app/http/kept-form.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { formOpened, typedMs } from "#app/http/typing.server.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { paths } from "#app/paths.ts";
import { currentHelpSettings } from "#app/runtime/help-settings.server.ts";
import { useSearch } from "#app/runtime/search.server.ts";

export const loader = defineLoader("anyone", async (handled) => {
  const { actor, sql, url, community, locale, now } = handled;
  await takeKeptForm(handled, { kind: "thread", at: paths.newThread() });
  const open = openCategories(community.categories, { takes: "threads", circle: true });
  const categories = open.map(({ slug, name, products }) => ({ slug, name: name[locale], products }));
  const told = (name: string) => url.searchParams.get(name) ?? "";
  const asked = { title: told("title"), body: told("body"), category: told("category"), kind: told("kind") };
  return {
    draft: actor.kind === "member" ? await loadDraft(sql, actor, "thread") : null,
    categories,
    asked,
    signedIn: actor.kind === "member",
    began: formOpened(handled),
    team: teamState(await currentHelpSettings(sql), now),
    locale,
    now,
  };
});

export const action = defineAction("anyone", async (handled) => {
  const { actor, db, sql, request, locale, now } = handled;
  const engine = useSearch();
  const { as, confirmed, image, trail, asGuest } = await parseForm(request, askSchema);
  const content = typedContent(request);
  if (as === "idea") return carryToIdea(handled, content);
  const input = parseValues({ ...content, kind: content.threadKind }, startThreadSchema);
  const signedIn = actor.kind === "member";
  const body = signedIn ? await attachImage(db, actor, input.body, image) : input.body;
  const values = { ...content, body };
  if (!confirmed) {
    const found = await findMatches(sql, engine, actor, { ...input, body, locale, asYouType: false });
    if (found.matches.length > 0 || found.wish) {
      if (signedIn) await saveDraft(db, actor, { kind: "thread", target: "", content: values });
      return data({ errors: {}, values, found });
    }
  }
  if (!signedIn) {
    const kept = { ...values, asGuest: "1" };
    return keepAndSignIn(request, { kind: "thread", content: kept, to: paths.newThread() });
  }
  const steps = await askerTrail(handled, { claimed: trail, asGuest: asGuest !== "" });
  const thread = await startThread(db, actor, {
    ...input,
    body,
    trail: steps,
    typedMs: typedMs(handled),
    now,
  }).catch(formRefusal);
  return redirectWithToast(paths.thread(thread), { key: thread.held ? "text_held" : `${input.kind}_posted` });
});

export const meta = pageMeta(askMessages, "title");

export default function NewThread() {
  return <NewThreadPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
