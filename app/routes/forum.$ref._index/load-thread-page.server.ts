import { redirect } from "@remix-run/node";
import { teamState } from "#app/domain/cases/team-state.ts";
import { isStaff } from "#app/domain/core/actor.ts";
import { isIndexed } from "#app/domain/forum/is-indexed.ts";
import { listPosts } from "#app/domain/forum/post-queries.server.ts";
import { getQuoted } from "#app/domain/forum/quote-queries.server.ts";
import { getThreadSurroundings } from "#app/domain/forum/thread-around-queries.server.ts";
import { getThread } from "#app/domain/forum/thread-queries.server.ts";
import { getTrail } from "#app/domain/forum/trail-queries.server.ts";
import { findNear } from "#app/domain/search/near-queries.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import type { Handled } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { formOpened } from "#app/http/typing.server.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { currentHelpSettings } from "#app/runtime/help-settings.server.ts";
import { relatedThreads } from "#app/runtime/related-threads.server.ts";
import { useSearch } from "#app/runtime/search.server.ts";

/** A number from an address, where 0 is the question; null when it is none. */
const placeNumber = (value: string | null) => (value && /^\d{1,15}$/.test(value) ? Number(value) : null);

/** A thread and all that stands around it; sends old addresses on to where it is now. */
export async function loadThreadPage(handled: Handled<"anyone">) {
  const { actor, sql, params, url, community, locale, now } = handled;
  const number = refNumber(params.ref);
  const read = await getThread(sql, actor, { number, community, locale, now });
  const { id, acceptedPostId, facts, thread, idea } = read;
  const query = url.searchParams;
  // What became an idea leads there. Only staff may `stay`: the idea may be hidden, or its comments deleted since.
  if (idea && !(query.has("stay") && isStaff(actor))) {
    const note = flashCookie({ tone: "good", key: "thread_is_idea", values: { title: thread.title } });
    throw redirect(paths.idea(idea), { headers: { "Set-Cookie": note } });
  }
  if (params.ref !== `${thread.number}-${thread.slug}`)
    throw redirect(paths.thread(thread) + url.search, 301);
  const of = placeNumber(query.get("remarks"));
  const openRemarks = of === null ? null : { of, cursor: query.get("after") };
  const quote = placeNumber(query.get("quote"));
  const aroundIt = async () => {
    const { title, language } = thread;
    const known = relatedThreads.of(id);
    const relatedIds = known ?? (await findNear(useSearch(), { kind: "thread", id, title, language }));
    if (!known) relatedThreads.remember(id, relatedIds);
    return getThreadSurroundings(sql, actor, {
      threadId: id,
      facts,
      relatedIds,
      openRemarks,
      locale,
      now,
    });
  };
  const staff = isStaff(actor);
  const [posts, around, quoted, team, trail] = await Promise.all([
    listPosts(sql, actor, {
      threadId: id,
      acceptedPostId,
      facts,
      cursor: query.get("answers"),
      openRemarks,
      now,
    }),
    aroundIt(),
    quote === null ? null : getQuoted(sql, { threadId: id, number: quote }),
    thread.can.escalate ? teamState(await currentHelpSettings(sql), now) : null,
    staff ? getTrail(sql, { threadId: id, locale }) : [],
  ]);
  return {
    thread,
    idea,
    posts,
    around,
    quoted,
    team,
    trail,
    openRemarks: of,
    staff,
    signedIn: actor.kind === "member",
    began: formOpened(handled),
    indexed:
      isIndexed({ ...thread, converted: facts.converted }, now) && posts.cursor === null && of === null,
    locale,
    now,
    brand: community.name,
    origin: baseUrl(),
  };
}

export type ThreadPageData = Awaited<ReturnType<typeof loadThreadPage>>;
