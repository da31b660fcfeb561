import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PendingSuggestion } from "#app/components/recognition/helping/pending-suggestion.tsx";
import { SuggestTagsPage } from "#app/components/recognition/helping/suggest-tags-page.tsx";
import { suggestionTitle } from "#app/components/recognition/helping/suggestion-title.ts";
import { hasPower, isStaff } from "#app/domain/core/actor.ts";
import { taggedIdea } from "#app/domain/ideas/tagged-idea-queries.server.ts";
import { ownOpenAct } from "#app/domain/recognition/helping-queries.server.ts";
import { suggestedTagsSchema } from "#app/domain/recognition/helping-schema.ts";
import { suggestTags } from "#app/domain/recognition/suggest-tags.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, locale, now }) => {
  const idea = await taggedIdea(sql, actor, refNumber(params.ref));
  if (isStaff(actor) || idea.mine) throw redirect(paths.ideaEdit(idea));
  const pending = await ownOpenAct(sql, actor, { power: "edit_tags", targetId: idea.id });
  return { thread: idea, pending, able: hasPower(actor, "edit_tags"), locale, now };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, request }) => {
    const { tags, note } = await parseForm(request, suggestedTagsSchema);
    const filed = await suggestTags(db, actor, { kind: "idea", number: refNumber(params.ref), tags, note });
    return { to: paths.idea(filed), toast: { key: filed.applied ? "suggestion_done" : "suggestion_sent" } };
  },
  { page: true },
);

export const meta = suggestionTitle("tagsTitle");

export default function SuggestIdeaTags() {
  const { thread: idea, pending, able, locale, now } = useLoaderData<typeof loader>();
  const refused = useActionData<FormState>();
  const t = useT(helpingMessages);
  const section = { href: paths.ideas(), label: t("ideas") };
  const subject = { subject: idea.title, back: paths.idea(idea), section };
  if (pending) return <PendingSuggestion {...subject} title={t("tagsTitle")} {...{ pending, locale, now }} />;
  return <SuggestTagsPage {...subject} tags={idea.tags} able={able} refused={refused} />;
}
