import { describe, expect, test } from "vitest";
import { loader as feed } from "#app/routes/feeds.forum[.]atom.ts";
import { loader as forum } from "#app/routes/forum._index.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const titles = (items: { title: string }[]) => items.map((item) => item.title);
const list = async (query = "", as?: { id: string }) =>
  (await call(forum, { url: `/forum${query}`, as })).body;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

describe("the list", () => {
  test("questions and discussions each have their tab, with what a row shows", async () => {
    const question = await aThread({ title: "Why", product: "Lamp", version: "2", createdAt: daysAgo(2) });
    await aPost({ threadId: question.id });
    await aThread({ title: "Talk", kind: "discussion" });
    const { items } = await list();
    expect(items).toMatchObject([
      { title: "Why", answers: 1, state: "answered", product: "Lamp", version: "2", apart: null },
    ]);
    expect(items[0]).toMatchObject({ username: question.author.username, category: { slug: "general" } });
    expect((await list("?kind=discussion")).items).toMatchObject([{ title: "Talk", state: "open" }]);
  });

  test("orders by activity, by age, and by how many want it", async () => {
    await aThread({ title: "A", createdAt: daysAgo(1), lastActivityAt: daysAgo(1), meTooCount: 1 });
    await aThread({ title: "B", createdAt: daysAgo(3), lastActivityAt: new Date(), meTooCount: 2 });
    await aThread({ title: "C", createdAt: daysAgo(2), lastActivityAt: daysAgo(2), historicScore: 9 });
    expect(titles((await list()).items)).toEqual(["B", "A", "C"]);
    expect(titles((await list("?sort=new")).items)).toEqual(["A", "C", "B"]);
    expect(titles((await list("?sort=wanted")).items)).toEqual(["C", "B", "A"]);
  });

  test("narrows by state, category, product and version, and tag", async () => {
    await aCategory("lights", { products: [{ name: "Lamp", versions: ["1", "2"] }] });
    await aThread({ title: "One", category: "lights", product: "Lamp", version: "1", tags: ["red"] });
    await aThread({ title: "Two", category: "lights", product: "Lamp", version: "2", tags: ["red", "blue"] });
    await aThread({ title: "Old", createdAt: daysAgo(2), needsInfoAt: daysAgo(1) });
    const shown = async (query: string) => titles((await list(`?sort=new&${query}`)).items).sort();
    expect(await shown("category=lights")).toEqual(["One", "Two"]);
    expect(await shown("category=lights&product=Lamp&version=2")).toEqual(["Two"]);
    expect(await shown("tag=blue")).toEqual(["Two"]);
    expect(await shown("state=needs_info")).toEqual(["Old"]);
    expect(await shown("state=unanswered")).toEqual(["One", "Two"]);
    expect(await shown("category=nowhere")).toEqual([]);
    const { choices, filters } = await list("?category=lights");
    expect(choices.categories.find((one: { slug: string }) => one.slug === "lights").products).toHaveLength(
      1,
    );
    expect(choices.tags).toEqual(["red", "blue"]);
    // Without its category a product means nothing.
    expect((await list("?product=Lamp")).filters.product).toBeNull();
    expect(filters).toMatchObject({ kind: "question", sort: "active", category: "lights" });
  });

  test("goes on from where the page ended, in every order", async () => {
    for (let n = 0; n < 23; n += 1)
      await aThread({ title: `T${n}`, meTooCount: n % 4, createdAt: daysAgo(n) });
    for (const sort of ["active", "new", "wanted"]) {
      const first = await list(`?sort=${sort}`);
      expect(first.items).toHaveLength(20);
      const second = await list(`?sort=${sort}&after=${first.next}`);
      expect(second.next).toBeNull();
      expect(new Set(titles([...first.items, ...second.items])).size).toBe(23);
    }
    expect((await list("?after=zzz")).items).toHaveLength(20);
  });

  test("holds nothing that is hidden or lives on as an idea", async () => {
    await aThread({ visibility: "hidden" });
    await aThread({ visibility: "held" });
    await aThread({ convertedIdeaId: (await anIdea()).id });
    expect((await list()).items).toEqual([]);
    expect((await list("", await aMember({ role: "admin" }))).items).toEqual([]);
  });

  test("mine and followed are there for members", async () => {
    const me = await aMember();
    await aThread({ title: "Mine", by: me, visibility: "held" });
    const other = await aThread({ title: "Followed" });
    const hidden = await aThread({ title: "Hidden", visibility: "hidden" });
    for (const thread of [other, hidden])
      await sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${me.id})`;
    expect((await list("?sort=mine", me)).items).toMatchObject([{ title: "Mine", apart: "held" }]);
    expect(titles((await list("?sort=followed", me)).items)).toEqual(["Followed"]);
    expect((await list("?sort=mine")).filters.sort).toBe("active");
  });
});

test("the feed has the same names as the list, and nothing but what guests see", async () => {
  const me = await aMember({ role: "admin" });
  await aThread({ title: 'Fish & <chips> "now"', tags: ["food"] });
  await aThread({ title: "Other" });
  await aThread({ title: "Hidden", by: me, visibility: "hidden" });
  const { body, headers } = await call<string>(feed, { url: "/feeds/forum.atom?tag=food&sort=mine", as: me });
  expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(body).toContain("<title>Fish &amp; &lt;chips&gt; &quot;now&quot;</title>");
  expect(body).not.toMatch(/Other|Hidden/);
  expect(body).toContain('href="http://localhost:3000/feeds/forum.atom?tag=food"');
});
