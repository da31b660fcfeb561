import { redirect } from "@remix-run/node";
import { ideaAccountVotes } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { getSurroundings } from "#app/domain/ideas/around-queries.server.ts";
import { listComments } from "#app/domain/ideas/comment-queries.server.ts";
import { convertedThread } from "#app/domain/ideas/converted-idea-queries.server.ts";
import { getIdea } from "#app/domain/ideas/idea-queries.server.ts";
import { canComment } from "#app/domain/ideas/policy.ts";
import { getStaffPanel } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { listSteps } from "#app/domain/ideas/timeline-queries.server.ts";
import { canSuggest } from "#app/domain/recognition/helping-policy.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import type { Handled } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { formOpened } from "#app/http/typing.server.ts";
import { paths } from "#app/paths.ts";
import { similarIdeas } from "#app/runtime/similar-ideas.server.ts";

/** An idea and all that stands around it; sends old addresses on to where the idea is now. */
export async function loadIdeaPage(handled: Handled<"anyone">) {
  const { actor, sql, params, url, community, locale, now } = handled;
  const { id, facts, idea } = await getIdea(sql, actor, {
    number: refNumber(params.ref),
    community,
    locale,
    now,
  }).catch(async (error) => {
    // Hidden from most, but its address still leads to the question it became.
    if (error instanceof NotFound) await leadToQuestion(sql, refNumber(params.ref));
    throw error;
  });
  if (idea.visibility !== "public" && !url.searchParams.has("stay")) await leadToQuestion(sql, idea.number);
  // A merged idea leads to where its votes went; `stay` is for those who want to read it.
  if (idea.mergedInto && !url.searchParams.has("stay")) {
    const note = flashCookie({ tone: "good", key: "merged_here", values: { title: idea.title } });
    throw redirect(paths.idea(idea.mergedInto), { headers: { "Set-Cookie": note } });
  }
  if (params.ref !== `${idea.number}-${idea.slug}`) throw redirect(paths.idea(idea) + url.search, 301);
  const known = similarIdeas.of(id);
  const [steps, { similarIds, ...around }, thread, panel, accountVotes] = await Promise.all([
    listSteps(sql, { ideaId: id, community, locale }),
    getSurroundings(sql, { ideaId: id, community, locale, similarIds: known }),
    listComments(sql, actor, { ideaId: id, ideaFacts: facts, cursor: url.searchParams.get("comments"), now }),
    getStaffPanel(sql, actor, id),
    ideaAccountVotes(sql, actor, id),
  ]);
  if (!known) similarIdeas.remember(id, similarIds);
  return {
    idea,
    steps,
    around,
    thread,
    panel,
    // Not even its name goes to anybody but the team.
    ...(accountVotes && { accountVotes }),
    signedIn: actor.kind === "member",
    suggests: canSuggest(actor, facts) === true && canComment(actor, facts) === true,
    began: formOpened(handled),
    locale,
    now,
    brand: community.name,
  };
}

async function leadToQuestion(sql: Handled<"anyone">["sql"], number: number): Promise<void> {
  const thread = await convertedThread(sql, number);
  if (!thread) return;
  const note = flashCookie({ tone: "good", key: "idea_is_question", values: { title: thread.title } });
  throw redirect(paths.thread(thread), { headers: { "Set-Cookie": note } });
}

export type IdeaPageData = Awaited<ReturnType<typeof loadIdeaPage>>;
