import { beforeEach, describe, expect, test } from "vitest";
import { loadLounge } from "#app/domain/ambassadors/lounge-queries.server.ts";
import { communityFor } from "#app/domain/community/community-for.ts";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { saveCategory } from "#app/domain/community/save-category.server.ts";
import { GUEST } from "#app/domain/core/actor.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { NO_THREAD_FILTERS } from "#app/domain/forum/list-filters.ts";
import { moveThread } from "#app/domain/forum/move-thread.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { listThreads } from "#app/domain/forum/thread-list-queries.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { editIdea } from "#app/domain/ideas/edit-idea.server.ts";
import { publishEarlyIdea } from "#app/domain/ideas/publish-early-idea.server.ts";
import { recategoriseIdeas } from "#app/domain/ideas/recategorise-ideas.server.ts";
import { setFollow } from "#app/domain/ideas/set-follow.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anAmbassador } from "#tests/support/factories/ambassador.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";

type Someone = Awaited<ReturnType<typeof aMember>>;
const words = { body: "Between us: quokka.", tags: [], language: "en" as const, category: "lounge" };
const talk = (by: Someone, more: Partial<Parameters<typeof startThread>[2]> = {}) =>
  startThread(db, by, { ...words, title: "Quokka", kind: "discussion", product: "", version: "", ...more });
const early = (by: Someone, more: Partial<Parameters<typeof submitIdea>[2]> = {}) =>
  submitIdea(db, by, { ...words, title: "Quokka feeder", onBehalfOf: "", ...more });
const counts = async () =>
  (await sql`select slug, idea_count, thread_count from categories order by slug`).map(
    ({ slug, idea_count, thread_count }) => [slug, idea_count, thread_count],
  );
const told = async () =>
  (
    await sql`select m.username from notices n join members m on m.id = n.member_id
    union all select m.username from mails x join members m on m.id = x.member_id`
  ).map(({ username }) => username);

let ambassador: Someone;
beforeEach(async () => {
  ambassador = await anAmbassador();
  await aCategory("general");
});

describe("what is posted in the lounge", () => {
  test("is the circle's at once, and counted nowhere", async () => {
    const thread = await talk(ambassador);
    const idea = await early(ambassador);
    expect((await sql`select visibility from threads where id = ${thread.id}`)[0]).toEqual({
      visibility: "circle",
    });
    expect((await sql`select visibility from ideas where id = ${idea.id}`)[0]).toEqual({
      visibility: "circle",
    });
    expect(await counts()).toEqual([
      ["general", 0, 0],
      ["lounge", 0, 0],
    ]);
    expect(await recorded("idea.submitted")).toEqual([]);
    expect(await recorded("thread.started")).toHaveLength(1);
  });

  test("can be posted by the circle alone: for others there is no such category", async () => {
    const outsider = await aMember();
    const refused = { fields: { category: "no_such_category" } };
    await expect(talk(outsider)).rejects.toMatchObject(refused);
    await expect(early(outsider)).rejects.toMatchObject(refused);
    await talk(await aMember({ role: "agent" }));
  });

  test("is listed there, newest activity first, for the circle and nobody else", async () => {
    const thread = await talk(ambassador);
    await talk(ambassador, { title: "Quokka two", kind: "question" });
    await early(ambassador);
    const context = {
      community: await loadCommunity(sql),
      locale: "en" as const,
      now: new Date(),
      cursor: null,
    };
    const talks = await loadLounge(sql, ambassador, { ...context, tab: "talks" });
    expect(talks).toMatchObject({ threads: [{ title: "Quokka two" }, { number: thread.number }] });
    const ideas = await loadLounge(sql, await aMember({ role: "agent" }), { ...context, tab: "ideas" });
    expect(ideas).toMatchObject({ ideas: [{ title: "Quokka feeder", category: { slug: "lounge" } }] });
    await expect(loadLounge(sql, await aMember(), { ...context, tab: "talks" })).rejects.toMatchObject({
      code: "no_such_page",
    });
    for (const actor of [GUEST, await aMember(), ambassador]) {
      const { items } = await listThreads(sql, actor, {
        ...context,
        filters: { ...NO_THREAD_FILTERS, kind: "discussion" },
      });
      expect(items).toEqual([]);
    }
  });

  test("stands in no choice of others", async () => {
    const community = await loadCommunity(sql);
    const slugs = (actor: Parameters<typeof communityFor>[0]) =>
      communityFor(actor, community).categories.map(({ slug }) => slug);
    expect(slugs(GUEST)).toEqual(["general"]);
    expect(slugs(await aMember())).toEqual(["general"]);
    expect(slugs(ambassador)).toEqual(["general", "lounge"]);
  });
});

describe("who is told", () => {
  test("of an answer in the lounge: its followers and who is named, if they are of the circle still", async () => {
    const [other, former, outsider] = [await anAmbassador(), await anAmbassador(), await aMember()];
    const thread = await talk(ambassador);
    for (const { id } of [former, outsider])
      await sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${id})`;
    await sql`update members set tier = null where id = ${former.id}`;
    await addPost(db, other, {
      number: thread.number,
      body: `Quokka! @${outsider.username} @${former.username}`,
    });
    await drainLog();
    expect(new Set(await told())).toEqual(new Set([ambassador.username]));
  });

  test("of a comment on an early idea: likewise", async () => {
    const [other, outsider] = [await anAmbassador(), await aMember()];
    const idea = await early(ambassador);
    await sql`insert into idea_follows (idea_id, member_id) values (${idea.id}, ${outsider.id})`;
    await commentOnIdea(db, other, { number: idea.number, body: `What of @${outsider.username}?` });
    await drainLog();
    expect(new Set(await told())).toEqual(new Set([ambassador.username]));
    await expect(commentOnIdea(db, outsider, { number: idea.number, body: "Me too." })).rejects.toMatchObject(
      { code: "no_such_idea" },
    );
    await expect(setFollow(db, outsider, { number: idea.number, on: true })).rejects.toMatchObject({
      code: "no_such_idea",
    });
  });
});

describe("an early idea", () => {
  test("may be in a category that everybody sees, when staff shows it to ambassadors first", async () => {
    const manager = await aMember({ role: "product_manager" });
    const idea = await early(manager, { category: "general", ambassadorsFirst: true });
    expect((await sql`select visibility from ideas where id = ${idea.id}`)[0]).toEqual({
      visibility: "circle",
    });
    await expect(early(ambassador, { category: "general", ambassadorsFirst: true })).rejects.toMatchObject({
      code: "not_your_role",
    });
  });

  test("is its author's new idea once it is shown to everybody", async () => {
    const staff = await aMember({ role: "agent" });
    const idea = await early(ambassador);
    const publish = (category: string, by = staff) =>
      publishEarlyIdea(db, by, { number: idea.number, category });
    await expect(publish("lounge")).rejects.toMatchObject({ fields: { category: "no_such_category" } });
    await expect(publish("general", ambassador)).rejects.toMatchObject({ code: "not_your_role" });
    await Promise.all([publish("general"), publish("general")]);
    expect((await sql`select visibility, promotes from ideas where id = ${idea.id}`)[0]).toEqual({
      visibility: "public",
      promotes: 1,
    });
    expect(await counts()).toEqual([
      ["general", 1, 0],
      ["lounge", 0, 0],
    ]);
    expect(await recorded("idea.submitted")).toEqual([{ ideaId: idea.id, authorId: ambassador.id }]);
    expect((await sql`select action from audit_entries`).map(({ action }) => action)).toEqual([
      "idea.published",
    ]);
  });

  test("that is hidden is no early idea", async () => {
    const idea = await anIdea({ visibility: "hidden" });
    const staff = await aMember({ role: "agent" });
    await expect(
      publishEarlyIdea(db, staff, { number: idea.number, category: "general" }),
    ).rejects.toMatchObject({ code: "not_an_early_idea" });
  });
});

describe("what everybody could read", () => {
  const staff = () => aMember({ role: "admin" });

  test("does not become the circle's by being moved", async () => {
    const admin = await staff();
    const [idea, thread] = [await anIdea(), await aThread()];
    const lounge = await aCategory("lounge");
    const place = { category: "lounge", tags: [], product: "", version: "", note: "" };
    await expect(
      moveThread(db, admin, { ...place, number: thread.number, kind: "question" }),
    ).rejects.toMatchObject({ fields: { category: "no_such_category" } });
    await expect(
      recategoriseIdeas(db, admin, { numbers: [idea.number], categoryId: lounge }),
    ).rejects.toMatchObject({
      fields: { categoryId: "category_of_the_circle" },
    });
    await expect(
      editIdea(db, admin, { ...words, title: "Quokka", number: idea.number }),
    ).rejects.toMatchObject({ fields: { category: "no_such_category" } });
  });

  test("keeps its category everybody's; what is the circle's stays so when its category opens", async () => {
    const admin = await staff();
    const [category] = await sql`select * from categories where slug = 'general'`;
    const input = {
      nameEn: "General",
      nameFr: "Général",
      descriptionEn: "",
      descriptionFr: "",
      halfLifeDays: category!.half_life_days as number,
      demotesAllowed: true,
      oneVotePerAccount: false,
      takesIdeas: true,
      takesThreads: true,
      circle: true,
      products: [],
      defaultOwnerId: null,
      position: 1,
      archived: false,
    };
    await anIdea();
    await expect(saveCategory(db, admin, { ...input, slug: "general" })).rejects.toMatchObject({
      fields: { circle: "has_public_content" },
    });
    const thread = await talk(ambassador);
    await saveCategory(db, admin, { ...input, slug: "lounge", circle: false });
    expect((await sql`select visibility from threads where id = ${thread.id}`)[0]).toEqual({
      visibility: "circle",
    });
    await saveCategory(db, admin, { ...input, slug: "lounge", circle: true });
  });

  test("stays where it is while its category is made the circle's at the same moment", async () => {
    const admin = await staff();
    await aCategory("tools");
    const [tools] = await sql`select * from categories where slug = 'tools'`;
    const idea = await anIdea();
    const input = {
      nameEn: "Tools",
      nameFr: "Outils",
      descriptionEn: "",
      descriptionFr: "",
      halfLifeDays: tools!.half_life_days as number,
      demotesAllowed: true,
      oneVotePerAccount: false,
      takesIdeas: true,
      takesThreads: true,
      circle: true,
      products: [],
      defaultOwnerId: null,
      position: 1,
      archived: false,
    };
    await Promise.allSettled([
      saveCategory(db, admin, { ...input, slug: "tools" }),
      editIdea(db, admin, { ...words, title: "Quokka", category: "tools", number: idea.number }),
    ]);
    const mixed = await sql`select 1 from ideas i join categories c on c.id = i.category_id
      where c.audience = 'circle' and i.visibility = 'public'`;
    expect([...mixed]).toEqual([]);
  });
});
