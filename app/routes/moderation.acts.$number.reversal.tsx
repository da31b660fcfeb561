import { useLoaderData } from "@remix-run/react";
import { ReversalPage } from "#app/components/moderation/record/reversal-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { findAct } from "#app/domain/moderation/act-queries.server.ts";
import { reverseAct } from "#app/domain/moderation/reverse-act.server.ts";
import { reverseSchema } from "#app/domain/moderation/schema.ts";
import { assertPersonalWords } from "#app/http/assert-personal-words.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { formRefusal } from "#app/http/form-refusal.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, params, sql, locale, now }) => {
  const act = await findAct(sql, actor, { number: refNumber(params.number), now });
  if (!act.can.reverse) throw new Conflict(act.undoneAt ? "already_undone" : "nothing_to_reverse");
  return { act, reverse: act.can.reverse, locale, now };
});

export const action = defineAction("moderator", async ({ actor, db, params, request, now }) => {
  const input = await parseForm(request, reverseSchema);
  assertPersonalWords(input);
  await reverseAct(db, actor, { ...input, number: refNumber(params.number), now })
    .catch(formRefusal)
    .catch(formConflict);
  return redirectWithToast(paths.moderationActs(), { key: "acted_restore" });
});

export const meta = pageMeta(recordMessages, "historyTitle");

export default function Reversal() {
  return <ReversalPage {...useLoaderData<typeof loader>()} />;
}
