import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MovePage } from "#app/components/cases/agent/move-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { movableWords } from "#app/domain/cases/movable-words-queries.server.ts";
import { moveToPrivate } from "#app/domain/cases/move-to-private.server.ts";
import { moveToPrivateSchema } from "#app/domain/cases/schema.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

/** `?answer=` chooses one of the answers; without it, the question's own text is moved. */
export const loader = defineLoader("agent", async ({ actor, params, sql, url, locale }) => {
  const answer = url.searchParams.get("answer");
  const number = refNumber(params.ref);
  return {
    ...(await movableWords(sql, actor, { number, answer: answer ? refNumber(answer) : null })),
    locale,
  };
});

export const action = defineAction("agent", async ({ actor, params, request, db, now }) => {
  const input = await parseForm(request, moveToPrivateSchema);
  const move = { ...input, number: refNumber(params.ref), now };
  const { caseNumber } = await moveToPrivate(db, useStorage(), actor, move).catch(formConflict);
  return redirectWithToast(paths.serviceCase(caseNumber), { key: "moved_to_private" });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const title = translator(serviceMessages, data.locale)("moveTitle");
  return [{ title: pageTitle(matches, `${title}: ${data.thread.title}`) }];
};

export default function MoveToPrivate() {
  return <MovePage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
