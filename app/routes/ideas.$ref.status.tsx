import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswerPage } from "#app/components/ideas/desk/answer-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { changeIdeaStatus } from "#app/domain/ideas/change-idea-status.server.ts";
import { deskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import { respondToIdea } from "#app/domain/ideas/respond-to-idea.server.ts";
import { answerSchema } from "#app/domain/ideas/triage-schema.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";

export const loader = defineLoader("product_manager", async ({ actor, params, sql, url, locale, now }) => {
  const idea = await deskIdea(sql, actor, refNumber(params.ref));
  if (!idea) throw new NotFound("no_such_idea");
  const next = ownPath(url.searchParams.get("next"), "");
  return {
    idea,
    next,
    template: url.searchParams.get("template"),
    to: url.searchParams.get("to"),
    locale,
    now,
  };
});

export const action = defineAction("product_manager", async ({ actor, params, db, request }) => {
  const number = refNumber(params.ref);
  const { to, reason, next } = await parseForm(request, answerSchema);
  if (to) await changeIdeaStatus(db, actor, { number, to, reason }).catch(formConflict);
  else await respondToIdea(db, actor, { number, reason }).catch(formConflict);
  return redirectWithToast(ownPath(next, `/ideas/${params.ref}`), {
    key: to ? "idea_moved" : "idea_answered",
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        {
          title: pageTitle(
            matches,
            translator(deskMessages, data.locale)("statusTitle", { title: data.idea.panel.title }),
          ),
        },
      ]
    : [];

export default function IdeaStatus() {
  const { idea, next, template, to, now } = useLoaderData<typeof loader>();
  const refused = useActionData<FormState>();
  return <AnswerPage idea={idea} next={next} template={template} to={to} refused={refused} now={now} />;
}
