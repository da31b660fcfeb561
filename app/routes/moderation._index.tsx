import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useRefused } from "#app/components/moderation/decision/use-refused.ts";
import { itemAddress } from "#app/components/moderation/item-address.ts";
import { QueuePage } from "#app/components/moderation/queue/queue-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOnItem } from "#app/domain/moderation/act-on-item.server.ts";
import { isFinal } from "#app/domain/moderation/is-final.ts";
import { lastDecided } from "#app/domain/moderation/last-decided-queries.server.ts";
import { UNDO_SECONDS } from "#app/domain/moderation/limits.ts";
import { readQueueFilter } from "#app/domain/moderation/queue-filter.ts";
import { queuePage } from "#app/domain/moderation/queue-queries.server.ts";
import { decisionSchema } from "#app/domain/moderation/schema.ts";
import { assertPersonalWords } from "#app/http/assert-personal-words.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { formRefusal } from "#app/http/form-refusal.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { openModerationItem } from "#app/http/open-moderation-item.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

const cursorOf = (url: URL) => url.searchParams.get("after") || null;

export const loader = defineLoader("moderator", async (handled) => {
  const { actor, sql, url, community, locale, now } = handled;
  const filter = readQueueFilter(url.searchParams);
  const after = cursorOf(url);
  const number = Number(url.searchParams.get("item"));
  // First, so that the queue says whose it is.
  const opened =
    Number.isSafeInteger(number) && number > 0 ? await openModerationItem(handled, number) : null;
  const page = await queuePage(sql, actor, { filter, cursor: after, now });
  const last = page.items.length === 0 ? await lastDecided(sql, actor) : null;
  const categories = community.categories.map(({ slug, name }) => ({ slug, name }));
  return { page, filter, after, opened, last, categories, locale, now };
});

export const action = defineAction("moderator", async ({ actor, db, request, url, now }) => {
  const { next, kind, ...input } = await parseForm(request, decisionSchema);
  assertPersonalWords(input);
  const { act } = await actOnItem(db, useStorage(), actor, { ...input, now })
    .catch(formRefusal)
    .catch(formConflict);
  const undo = !isFinal(kind, input.act) && { undo: paths.moderationUndo(act), undoSeconds: UNDO_SECONDS };
  return redirectWithToast(itemAddress(readQueueFilter(url.searchParams), cursorOf(url), next), {
    key: `acted_${input.act}`,
    ...undo,
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(moderationMessages, data?.locale ?? "en");
  const item = data?.opened?.item;
  const title = item ? `${t(`kind_${item.kind}`)} #${item.number} · ${t("title")}` : t("title");
  return [{ title: pageTitle(matches, title) }];
};

export default function Moderation() {
  return <QueuePage {...useLoaderData<typeof loader>()} refused={useRefused()} />;
}
