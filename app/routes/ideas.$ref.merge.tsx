import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MergePage } from "#app/components/ideas/desk/merge-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { mergeCandidates, mergeEffect, mergeSide } from "#app/domain/ideas/merge-queries.server.ts";
import { mergeSchema } from "#app/domain/ideas/triage-schema.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader(
  "product_manager",
  async ({ actor, params, sql, url, locale, community }) => {
    const idea = await mergeSide(sql, actor, refNumber(params.ref));
    const q = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
    const chosen = url.searchParams.get("into");
    const target = chosen ? await mergeSide(sql, actor, refNumber(chosen)) : null;
    const effect = target && (await mergeEffect(sql, { childId: idea.id, parentId: target.id }));
    const candidates = target ? [] : await mergeCandidates(sql, actor, { idea, q });
    const next = ownPath(url.searchParams.get("next"), "");
    return { idea, q, target, effect, candidates, next, statuses: community.statuses, locale };
  },
);

export const action = defineAction("product_manager", async ({ actor, params, db, sql, request }) => {
  const { into, next } = await parseForm(request, mergeSchema);
  await mergeIdeas(db, actor, { number: refNumber(params.ref), into }).catch(formConflict);
  const target = await mergeSide(sql, actor, into);
  return redirectWithToast(ownPath(next, paths.idea(target)), {
    key: "ideas_merged",
    values: { title: target.title },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        {
          title: pageTitle(
            matches,
            translator(deskMessages, data.locale)("mergeTitle", { title: data.idea.title }),
          ),
        },
      ]
    : [];

export default function MergeIdea() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<FormState>();
  return <MergePage {...data} refused={refused} />;
}
