import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PendingSuggestion } from "#app/components/recognition/helping/pending-suggestion.tsx";
import { SuggestArticlePage } from "#app/components/recognition/helping/suggest-article-page.tsx";
import { suggestionTitle } from "#app/components/recognition/helping/suggestion-title.ts";
import { hasPower, isStaff } from "#app/domain/core/actor.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { ownOpenAct } from "#app/domain/recognition/helping-queries.server.ts";
import { suggestedArticleSchema } from "#app/domain/recognition/helping-schema.ts";
import { suggestArticle } from "#app/domain/recognition/suggest-article.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, locale, now }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  if (isStaff(actor)) throw redirect(paths.threadArticle(thread));
  const pending = await ownOpenAct(sql, actor, { power: "propose_articles", targetId: thread.id });
  return { thread, pending, able: hasPower(actor, "propose_articles"), locale, now };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, request }) => {
    const { note } = await parseForm(request, suggestedArticleSchema);
    const filed = await suggestArticle(db, actor, { number: refNumber(params.ref), note });
    return { to: paths.thread(filed), toast: { key: filed.applied ? "suggestion_done" : "suggestion_sent" } };
  },
  { page: true },
);

export const meta = suggestionTitle("articleTitle");

export default function SuggestArticle() {
  const { thread, pending, able, locale, now } = useLoaderData<typeof loader>();
  const refused = useActionData<FormState>();
  const t = useT(helpingMessages);
  const subject = { subject: thread.title, back: paths.thread(thread) };
  if (pending)
    return <PendingSuggestion {...subject} title={t("articleTitle")} {...{ pending, locale, now }} />;
  return <SuggestArticlePage thread={thread} able={able} refused={refused} />;
}
