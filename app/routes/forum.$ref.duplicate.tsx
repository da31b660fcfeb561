import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { DuplicatePage } from "#app/components/forum/acts/duplicate-page.tsx";
import { Invalid } from "#app/domain/core/errors.ts";
import { chosenThread, duplicateCandidates } from "#app/domain/forum/duplicate-queries.server.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { duplicateSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { threadNumberFrom } from "#app/domain/forum/thread-number-from.ts";
import { unmarkDuplicate } from "#app/domain/forum/unmark-duplicate.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";
import { useSearch } from "#app/runtime/search.server.ts";

/** `?q=` looks for the question it repeats, `?of=` has chosen it. */
export const loader = defineLoader("staff", async ({ actor, params, sql, url, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
  const original = await chosenThread(sql, actor, url.searchParams.get("of"));
  const engine = useSearch();
  const wanted = !original && !thread.duplicateOf;
  const candidates = wanted ? await duplicateCandidates(sql, engine, { thread, q }) : [];
  return { thread, original, candidates, q, locale };
});

export const action = defineCommand(
  "staff",
  async ({ actor, params, db, request }) => {
    const { on, of, note } = await parseForm(request, duplicateSchema);
    const number = refNumber(params.ref);
    if (!on) {
      const thread = await unmarkDuplicate(db, actor, { number, note });
      return { to: paths.thread(thread), toast: { key: "thread_unmarked" } };
    }
    const original = threadNumberFrom(of);
    if (!original) throw new Invalid({ of: of ? "no_such_thread" : "required" });
    const thread = await markDuplicate(db, actor, { number, of: original, note });
    const toast = { key: "thread_marked", values: { title: thread.of.title } };
    return { to: paths.thread(thread), toast, json: thread };
  },
  { page: true },
);

export const meta = actTitle("duplicateTitle");

export default function Duplicate() {
  return <DuplicatePage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
