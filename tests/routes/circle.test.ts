import { beforeEach, expect, test } from "vitest";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as lounge } from "#app/routes/ambassadors.lounge.tsx";
import { loader as answer } from "#app/routes/answers.$number._index.ts";
import { action as helpful } from "#app/routes/answers.$number.vote.ts";
import { loader as comment } from "#app/routes/comments.$number._index.ts";
import { loader as forumFeed } from "#app/routes/feeds.forum[.]atom.ts";
import { loader as ideasFeed } from "#app/routes/feeds.ideas[.]atom.ts";
import { loader as forum } from "#app/routes/forum._index.tsx";
import { loader as thread } from "#app/routes/forum.$ref._index/route.tsx";
import { action as meToo } from "#app/routes/forum.$ref.me-too.ts";
import { loader as helperDesk } from "#app/routes/forum.desk._index.tsx";
import { loader as matches } from "#app/routes/forum.matches.ts";
import { loader as newThread } from "#app/routes/forum.new.tsx";
import { loader as ideas } from "#app/routes/ideas._index.tsx";
import { loader as idea } from "#app/routes/ideas.$ref._index/route.tsx";
import { action as vote } from "#app/routes/ideas.$ref.vote.ts";
import { loader as similar } from "#app/routes/ideas.similar.ts";
import { loader as profile } from "#app/routes/people.$username._index.tsx";
import { loader as roadmap } from "#app/routes/roadmap.tsx";
import { loader as search } from "#app/routes/search._index.tsx";
import { loader as suggestions } from "#app/routes/search.suggestions.ts";
import { loader as sitemap } from "#app/routes/sitemap[.]xml.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { anAmbassador } from "#tests/support/factories/ambassador.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

/** A word that nothing else has: wherever an outsider reads it, something leaks. */
const SECRET = "quokka";
const browser = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
type Someone = Awaited<ReturnType<typeof aMember>>;

let ambassador: Someone;
let said: { thread: string; idea: string; answer: number; comment: number };

beforeEach(async () => {
  await aCategory("general");
  ambassador = await anAmbassador();
  const words = {
    tags: [SECRET],
    language: "en" as const,
    category: "lounge",
    body: `A ${SECRET} between us.`,
  };
  const question = { ...words, kind: "question" as const, product: "", version: "" };
  const asked = await startThread(db, ambassador, { ...question, title: `How does a ${SECRET} sleep?` });
  const other = await anAmbassador();
  const { number: post } = await addPost(db, other, {
    number: asked.number,
    body: `The ${SECRET} sleeps by day.`,
  });
  await postRemark(db, other, { number: asked.number, body: `Which ${SECRET}?` });
  const wish = await submitIdea(db, ambassador, { ...words, title: `A ${SECRET} feeder`, onBehalfOf: "" });
  const { number: remark } = await commentOnIdea(db, other, { number: wish.number, body: `Two ${SECRET}s.` });
  await drain();
  said = {
    thread: `${asked.number}-${asked.slug}`,
    idea: `${wish.number}-${wish.slug}`,
    answer: post,
    comment: remark,
  };
});

const PAGES = () =>
  [
    ["home", home, { url: "/" }],
    ["the list of ideas", ideas, { url: `/ideas?sort=new&q=${SECRET}` }],
    ["ideas of a tag", ideas, { url: `/ideas?sort=new&tag=${SECRET}` }],
    ["ideas of the category", ideas, { url: "/ideas?category=lounge&sort=new" }],
    ["the forum", forum, { url: "/forum?sort=new" }],
    ["the forum by category", forum, { url: "/forum?category=lounge" }],
    ["the roadmap", roadmap, { url: "/roadmap" }],
    ["the search", search, { url: `/search?q=${SECRET}`, headers: browser }],
    ["suggestions", suggestions, { url: `/search/suggestions?q=${SECRET}` }],
    ["similar ideas", similar, { url: `/ideas/similar?title=A+${SECRET}+feeder` }],
    ["what was asked before", matches, { url: `/forum/matches?title=How+does+a+${SECRET}+sleep` }],
    ["the feed of ideas", ideasFeed, { url: "/feeds/ideas.atom?sort=new" }],
    ["the feed of the forum", forumFeed, { url: "/feeds/forum.atom" }],
    ["the sitemap", sitemap, { url: "/sitemap.xml" }],
    [
      "the ambassador's profile",
      profile,
      { url: `/people/${ambassador.username}`, params: { username: ambassador.username } },
    ],
    [
      "their comments",
      profile,
      { url: `/people/${ambassador.username}?tab=answers`, params: { username: ambassador.username } },
    ],
  ] as const;

const page = (as: Someone | undefined) => (which: ReturnType<typeof PAGES>[number]) =>
  call(which[1] as never, { ...which[2], as });

test("nothing of the circle is on any page of a guest, or of a member outside", async () => {
  for (const as of [undefined, await aMember()]) {
    for (const which of PAGES()) {
      const { body, status } = await page(as)(which);
      expect({ page: which[0], status }).toEqual({ page: which[0], status: 200 });
      const read = JSON.stringify(body).replaceAll(/"(?:q|tag|url|selfPath)":"[^"]*"/g, "");
      expect({ page: which[0], leaks: read.match(/.{0,40}sleep|.{0,40}feeder/)?.[0] }).toEqual({
        page: which[0],
        leaks: undefined,
      });
      expect({ page: which[0], lounge: /"slug":"lounge"/.test(read) }).toEqual({
        page: which[0],
        lounge: false,
      });
    }
  }
});

test("their own addresses are nobody's for those outside, and open to the circle", async () => {
  const outsider = await aMember();
  const at = {
    thread: [thread, { url: `/forum/${said.thread}`, params: { ref: said.thread } }],
    idea: [idea, { url: `/ideas/${said.idea}`, params: { ref: said.idea } }],
    answer: [answer, { url: `/answers/${said.answer}`, params: { number: String(said.answer) } }],
    comment: [comment, { url: `/comments/${said.comment}`, params: { number: String(said.comment) } }],
    lounge: [lounge, { url: "/ambassadors/lounge" }],
  } as const;
  for (const [name, [loader, where]] of Object.entries(at)) {
    const status = async (as?: Someone) => (await call(loader as never, { ...where, as })).status;
    const guest = name === "lounge" ? 302 : 404;
    expect([name, await status(), await status(outsider)]).toEqual([name, guest, 404]);
    expect([name, (await status(ambassador)) < 400]).toEqual([name, true]);
    expect([name, (await status(await aMember({ role: "agent" }))) < 400]).toEqual([name, true]);
  }
  const json = { accept: "application/json" };
  const act = async (
    action: unknown,
    url: string,
    params: Record<string, string>,
    form: Record<string, string>,
  ) => (await call(action as never, { url, params, form, headers: json, as: outsider })).status;
  expect(
    await act(vote, `/ideas/${said.idea}/vote`, { ref: said.idea }, { value: "1" }),
  ).toBeGreaterThanOrEqual(400);
  expect(
    await act(meToo, `/forum/${said.thread}/me-too`, { ref: said.thread }, { on: "true" }),
  ).toBeGreaterThanOrEqual(400);
  const number = String(said.answer);
  expect(
    await act(helpful, `/answers/${number}/vote`, { number }, { helpful: "true" }),
  ).toBeGreaterThanOrEqual(400);
});

test("the lounge is no choice when something is written, but for the circle", async () => {
  const choices = async (as: Someone) => {
    const { body } = await call<{ categories: { slug: string }[] }>(newThread, { url: "/forum/new", as });
    return body.categories.map(({ slug }) => slug);
  };
  expect(await choices(await aMember())).toEqual(["general"]);
  expect(await choices(ambassador)).toEqual(["general", "lounge"]);
});

test("its category leads the circle to the lounge, and helpers find nothing of it on their desk", async () => {
  const toLounge = await call(forum, { url: "/forum?category=lounge", as: ambassador });
  expect([toLounge.status, toLounge.location]).toEqual([302, "/ambassadors/lounge"]);
  const toIdeas = await call(ideas, { url: "/ideas?category=lounge", as: ambassador });
  expect(toIdeas.location).toBe("/ambassadors/lounge?tab=ideas");
  const { body } = await call(helperDesk, { url: "/forum/desk", as: await anAmbassador() });
  expect(JSON.stringify(body)).not.toContain(SECRET);
});

test("boards and counters know nothing of it", async () => {
  expect([...(await sql`select 1 from board_tallies where value > 0`)]).toEqual([]);
  expect([...(await sql`select 1 from search_documents where title ilike '%quokka%'`)]).toEqual([]);
  expect((await sql`select sum(idea_count) + sum(thread_count) as shown from categories`)[0]).toEqual({
    shown: "0",
  });
});
