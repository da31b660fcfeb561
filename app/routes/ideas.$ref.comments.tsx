import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentsPage } from "#app/components/ideas/discussion/comments-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { Forbidden } from "#app/domain/core/errors.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { commentPermalink } from "#app/domain/ideas/comment-permalink.ts";
import { locateComment } from "#app/domain/ideas/comment-place.server.ts";
import { listComments, listReplies } from "#app/domain/ideas/comment-queries.server.ts";
import { loadDiscussedIdea } from "#app/domain/ideas/discussed-idea.server.ts";
import { canComment } from "#app/domain/ideas/policy.ts";
import { commentSchema } from "#app/domain/ideas/schema.ts";
import { type FormState, parseForm, typedValues } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { signedOut } from "#app/http/signed-out.server.ts";
import { formOpened, typedMs } from "#app/http/typing.server.ts";
import { translator } from "#app/i18n/index.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("anyone", async (handled) => {
  const { actor, params, sql, url, locale, now } = handled;
  const idea = await loadDiscussedIdea(sql, actor, refNumber(params.ref));
  if (idea.mergedInto)
    throw redirect(paths.ideaComments(idea.mergedInto, Object.fromEntries(url.searchParams)));
  const wanted = { ideaId: idea.id, ideaFacts: idea.facts, cursor: url.searchParams.get("cursor"), now };
  const of = url.searchParams.get("of");
  const replies = of ? await listReplies(sql, actor, { ...wanted, of: refNumber(of) }) : null;
  const thread = replies ? null : await listComments(sql, actor, wanted);
  const { number, slug, title, commentCount } = idea;
  return {
    idea: { number, slug, title, commentCount },
    replies,
    thread,
    canComment: canComment(actor, idea.facts),
    began: formOpened(handled),
    locale,
    now,
  };
});

export const action = defineAction("anyone", async (handled) => {
  const { actor, params, db, sql, request, now } = handled;
  const input = await parseForm(request, commentSchema);
  if (actor.kind !== "member") return signedOut(request);
  try {
    const comment = { ...input, number: refNumber(params.ref), typedMs: typedMs(handled), now };
    const { number, held } = await commentOnIdea(db, actor, comment);
    return redirectWithToast(commentPermalink(await locateComment(sql, actor, number), number), {
      key: held ? "text_held" : "comment_posted",
    });
  } catch (error) {
    // The idea was archived while they wrote: an error page would cost them their text.
    if (!(error instanceof Forbidden)) throw error;
    return data<FormState>({ errors: { form: error.code }, values: typedValues(request) }, { status: 403 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const t = translator(discussionMessages, data.locale);
  return [{ title: pageTitle(matches, t("pageTitle", { title: data.idea.title })) }];
};

export default function Comments() {
  return <CommentsPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
