import { useLoaderData } from "@remix-run/react";
import { useRefused } from "#app/components/moderation/decision/use-refused.ts";
import { TogetherPage } from "#app/components/moderation/queue/together-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { actOnItems } from "#app/domain/moderation/act-on-items.server.ts";
import { UNDO_SECONDS } from "#app/domain/moderation/limits.ts";
import { nextAlike } from "#app/domain/moderation/next-alike-queries.server.ts";
import { togetherSchema } from "#app/domain/moderation/schema.ts";
import { togetherRows } from "#app/domain/moderation/together-queries.server.ts";
import { assertPersonalWords } from "#app/http/assert-personal-words.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

export const loader = defineLoader("moderator", async ({ actor, sql, url, locale, now }) => {
  const number = refNumber(url.searchParams.get("item") ?? "");
  return { ...(await togetherRows(sql, actor, { number, now })), locale, now };
});

export const action = defineAction("moderator", async ({ actor, db, sql, request, url, now }) => {
  const { more, ...input } = await parseForm(request, togetherSchema);
  assertPersonalWords(input);
  const done = await actOnItems(db, useStorage(), actor, { ...input, now });
  const acts = done.flatMap(({ act }) => act ?? []);
  const kept = done.length - acts.length;
  const undo = acts.length > 0 && {
    undo: paths.moderationTogetherUndo(Math.min(...acts), Math.max(...acts)),
    undoSeconds: UNDO_SECONDS,
  };
  const number = refNumber(url.searchParams.get("item") ?? "");
  const seen = input.items.map((item) => item.number);
  const next = more ? await nextAlike(sql, actor, { number, seen }) : null;
  return redirectWithToast(next === null ? paths.moderation() : paths.moderationTogether({ item: next }), {
    key: kept > 0 ? "acted_together_partly" : "acted_together",
    values: { count: acts.length, kept },
    ...undo,
  });
});

export const meta = pageMeta(moderationMessages, "title");

export default function Together() {
  return <TogetherPage {...useLoaderData<typeof loader>()} refused={useRefused()} />;
}
