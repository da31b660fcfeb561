import { linkThread, unlinkThread } from "#app/domain/faq/link-thread.server.ts";
import { originSchema } from "#app/domain/faq/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm, parseValues } from "#app/http/forms.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** Links a question, or takes a link back; what to link may stand in the address, where a toast's "undo" has it. */
export const action = defineCommand("staff", async ({ actor, params, db, request, url }) => {
  const number = refNumber(params.number);
  const wanted = url.searchParams.has("thread")
    ? parseValues(Object.fromEntries(url.searchParams), originSchema)
    : await parseForm(request, originSchema);
  const to = ownPath(wanted.next, paths.knowledgeArticle(number));
  if (wanted.remove) {
    const { answer } = await unlinkThread(db, actor, { number, thread: wanted.remove });
    const undo = paths.knowledgeOrigins(number, { thread: wanted.remove, answer });
    return { to, toast: { key: "question_unlinked", undo } };
  }
  await linkThread(db, actor, { number, thread: wanted.thread ?? 0, answer: wanted.answer });
  return { to, toast: { key: "question_linked" } };
});
