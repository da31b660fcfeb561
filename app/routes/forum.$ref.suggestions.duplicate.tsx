import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SuggestDuplicatePage } from "#app/components/recognition/helping/suggest-duplicate-page.tsx";
import { suggestionTitle } from "#app/components/recognition/helping/suggestion-title.ts";
import { hasPower, isStaff } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { chosenThread, duplicateCandidates } from "#app/domain/forum/duplicate-queries.server.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { threadNumberFrom } from "#app/domain/forum/thread-number-from.ts";
import { ownOpenAct } from "#app/domain/recognition/helping-queries.server.ts";
import { suggestedDuplicateSchema } from "#app/domain/recognition/helping-schema.ts";
import { suggestDuplicate } from "#app/domain/recognition/suggest-duplicate.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";
import { useSearch } from "#app/runtime/search.server.ts";

/** `?q=` looks for the question it repeats, `?of=` has chosen it. */
export const loader = defineLoader("member", async ({ actor, params, sql, url, locale, now }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  if (isStaff(actor)) throw redirect(paths.threadDuplicate(thread));
  if (thread.duplicateOf) throw redirect(paths.thread(thread));
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
  const original = await chosenThread(sql, actor, url.searchParams.get("of"));
  const engine = useSearch();
  const [pending, candidates] = await Promise.all([
    ownOpenAct(sql, actor, { power: "mark_duplicates", targetId: thread.id }),
    original ? [] : duplicateCandidates(sql, engine, { thread, q }),
  ]);
  const able = hasPower(actor, "mark_duplicates");
  return { thread, original, candidates, q, pending, able, locale, now };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, request }) => {
    const { of, note } = await parseForm(request, suggestedDuplicateSchema);
    const number = refNumber(params.ref);
    const original = threadNumberFrom(of);
    if (!original) throw new Invalid({ of: of ? "no_such_thread" : "required" });
    const filed = await suggestDuplicate(db, actor, { number, of: original, note });
    return { to: paths.thread(filed), toast: { key: filed.applied ? "suggestion_done" : "suggestion_sent" } };
  },
  { page: true },
);

export const meta = suggestionTitle("duplicateTitle");

export default function SuggestDuplicate() {
  return <SuggestDuplicatePage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
