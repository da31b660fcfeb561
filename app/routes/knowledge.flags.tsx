import { useActionData, useLoaderData } from "@remix-run/react";
import { FlagsPage } from "#app/components/faq/editing/flags-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listFlags } from "#app/domain/faq/flag-list-queries.server.ts";
import { knowledgeCounts } from "#app/domain/faq/knowledge-counts-queries.server.ts";
import { resolveFlag } from "#app/domain/faq/resolve-flag.server.ts";
import { resolutionSchema } from "#app/domain/faq/schema.ts";
import { backTo } from "#app/http/command.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, sql, url, locale: language, now }) => {
  const after = url.searchParams.get("after");
  const [counts, flags] = await Promise.all([
    knowledgeCounts(sql, actor, now),
    listFlags(sql, actor, { cursor: after, language }),
  ]);
  return { counts, flags, after, now };
});

export const action = defineAction("staff", async ({ actor, db, request }) => {
  const { flag: flagId, words } = await parseForm(request, resolutionSchema);
  const back = backTo(request, paths.knowledgeFlags());
  const refused = await resolveFlag(db, actor, { flagId, words }).catch(conflictToast(back));
  return refused ?? redirectWithToast(back, { key: "flag_resolved" });
});

export const meta = pageMeta(articleDeskMessages, "view_flags");

export default function Flags() {
  return <FlagsPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
