import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MovePage } from "#app/components/ideas/desk/move-page.tsx";
import { movePath } from "#app/components/ideas/desk/move-path.ts";
import { pageTitle } from "#app/components/page-title.ts";
import { moveIdeas } from "#app/domain/ideas/move-ideas.server.ts";
import { movedIdeas } from "#app/domain/ideas/move-queries.server.ts";
import { movesSchema } from "#app/domain/ideas/triage-schema.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { paths } from "#app/paths.ts";

/** Where a move that still needs a reason is finished: the board and the table lead here. */
export const loader = defineLoader("product_manager", async ({ actor, sql, url, locale }) => {
  const numbers = url.searchParams.getAll("numbers[]").map(Number);
  const move = await movedIdeas(sql, actor, numbers);
  const { searchParams: asked } = url;
  return {
    ...move,
    to: asked.get("to") ?? "",
    template: asked.get("template"),
    next: ownPath(asked.get("next"), paths.desk()),
    locale,
  };
});

export const action = defineAction(
  "product_manager",
  async ({ actor, db, request, url, locale, community }) => {
    const { numbers, to, reason, next } = await parseForm(request, movesSchema);
    const status = community.statuses.find((row) => row.id === to);
    // From the table or the board, where there is no room to say why: ask on this page first.
    if (status?.category === "closed" && !reason.trim() && !url.search) {
      return redirect(movePath({ numbers, to, next }));
    }
    const { batchId, moved } = await moveIdeas(db, actor, { numbers, to, reason }).catch(formConflict);
    const values = { count: moved, status: status?.name[locale] ?? to };
    const toast = { key: "ideas_moved", values, undo: paths.deskUndo(batchId) };
    return redirectWithToast(ownPath(next, paths.desk()), toast);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(deskMessages, data?.locale ?? "en");
  return [{ title: pageTitle(matches, t("moveTitle", { count: data?.ideas.length ?? 0 })) }];
};

export default function Moves() {
  const data = useLoaderData<typeof loader>();
  return <MovePage {...data} refused={useActionData<typeof action>()} />;
}
