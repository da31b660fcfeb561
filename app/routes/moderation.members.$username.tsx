import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useRefused } from "#app/components/moderation/decision/use-refused.ts";
import { MemberPage } from "#app/components/moderation/record/member-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOnMember } from "#app/domain/moderation/act-on-member.server.ts";
import { UNDO_SECONDS } from "#app/domain/moderation/limits.ts";
import { memberRecord } from "#app/domain/moderation/member-record-queries.server.ts";
import { memberActSchema } from "#app/domain/moderation/schema.ts";
import { assertPersonalWords } from "#app/http/assert-personal-words.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { formRefusal } from "#app/http/form-refusal.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, params, sql, url, locale, now }) => {
  const after = url.searchParams.get("after") || null;
  const record = await memberRecord(sql, actor, { username: params.username ?? "", cursor: after, now });
  return { record, after, locale, now };
});

export const action = defineAction("moderator", async ({ actor, db, params, request, now }) => {
  const username = params.username ?? "";
  const input = await parseForm(request, memberActSchema);
  assertPersonalWords(input);
  const { act } = await actOnMember(db, actor, { ...input, username, now })
    .catch(formRefusal)
    .catch(formConflict);
  const undo = input.act !== "lift" && { undo: paths.moderationUndo(act), undoSeconds: UNDO_SECONDS };
  return redirectWithToast(paths.moderationMember(username), { key: `acted_${input.act}`, ...undo });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(recordMessages, data?.locale ?? "en");
  return [
    { title: pageTitle(matches, data ? t("recordTitle", { name: data.record.author.person.name }) : "") },
  ];
};

export default function MemberOfModeration() {
  return <MemberPage {...useLoaderData<typeof loader>()} refused={useRefused()} />;
}
