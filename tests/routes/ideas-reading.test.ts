import { describe, expect, test } from "vitest";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as feed } from "#app/routes/feeds.ideas[.]atom.ts";
import { loader as ideas } from "#app/routes/ideas._index.tsx";
import { loader as roadmap } from "#app/routes/roadmap.tsx";
import { call } from "#tests/support/call.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const titles = (items: { title: string }[]) => items.map((item) => item.title);

describe("the list", () => {
  test("reads its filters from the address and gives the next page's", async () => {
    const billing = await aCategory("billing");
    for (let n = 0; n < 21; n += 1) await anIdea({ title: `Idea ${n}`, categoryId: billing, promotes: n });
    await anIdea({ title: "Elsewhere" });
    const first = await call(ideas, { url: "/ideas?category=billing&sort=top" });
    expect(first.body.filters).toMatchObject({ category: "billing", sort: "top", status: null });
    expect(first.body.items).toHaveLength(20);
    const second = await call(ideas, { url: `/ideas?category=billing&sort=top&after=${first.body.next}` });
    expect(titles(second.body.items)).toEqual(["Idea 0"]);
    expect(second.body.next).toBeNull();
  });

  test("what an address should not say falls back to the default", async () => {
    await anIdea();
    const odd = "/ideas?sort=mine&period=12&category=&q=%00%01&after=zzz";
    const { status, body } = await call(ideas, { url: odd });
    expect(status).toBe(200);
    expect(body.filters).toEqual({
      sort: "popular",
      category: null,
      status: null,
      tag: null,
      period: null,
      q: "",
    });
    expect(body.items).toHaveLength(1);
    expect((await call(ideas, { url: "/ideas?q=machine" })).body.filters.sort).toBe("best");
  });

  test("My ideas are there for members", async () => {
    const me = await aMember();
    await anIdea({ title: "Mine", by: me });
    await anIdea({ title: "Not mine" });
    expect(titles((await call(ideas, { url: "/ideas?sort=mine", as: me })).body.items)).toEqual(["Mine"]);
  });
});

describe("the feed", () => {
  const read = async (url: string, as?: { id: string }) => call<string>(feed, { url, as });

  test("has the same names as the list, and escapes what people write", async () => {
    await anIdea({ title: 'Fish & <chips> "now" \u0001', body: "A & B", tags: ["food"] });
    await anIdea({ title: "Other" });
    const { body, headers } = await read("/feeds/ideas.atom?tag=food");
    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(body).toContain("<title>Fish &amp; &lt;chips&gt; &quot;now&quot; </title>");
    expect(body).toContain("<summary>A &amp; B</summary>");
    expect(body).not.toContain("Other");
    expect(body).toContain(
      'rel="self" type="application/atom+xml" href="http://localhost:3000/feeds/ideas.atom?tag=food"',
    );
  });

  test("holds nothing but what guests see, whoever asks", async () => {
    const me = await aMember({ role: "admin" });
    await anIdea({ title: "Hidden", by: me, visibility: "hidden" });
    await anIdea({ title: "Held", by: me, visibility: "held" });
    const { body } = await read("/feeds/ideas.atom?sort=mine", me);
    expect(body).not.toContain("<entry>");
    expect(body).toMatch(/<updated>\d{4}-/);
  });
});

describe("home", () => {
  test("shows what is popular, what was done, and the rules; to members what changed for them", async () => {
    await anIdea({ title: "Hot", popularity: 5 });
    await anIdea({
      title: "Done",
      statusId: "implemented",
      statusChangedAt: new Date(),
      promotes: 3,
      historicSupports: 90,
    });
    await anIdea({ title: "Refused", statusId: "not-planned", statusChangedAt: new Date() });
    const guest = await call(home, { url: "/" });
    expect(titles(guest.body.popular)).toEqual(["Hot", "Done"]);
    expect(guest.body.done).toMatchObject([{ title: "Done", votes: 3, historic: 90 }]);
    expect(guest.body.rules).toContain("<li>");
    expect(guest.body.notices).toBeNull();
    expect((await call(home, { url: "/", as: await aMember() })).body.notices).toEqual([]);
  });
});

describe("the roadmap", () => {
  test("has a column for each status under way, most wanted first, and one for what is done, latest first", async () => {
    await anIdea({ title: "Less", statusId: "planned", promotes: 1 });
    await anIdea({ title: "More", statusId: "planned", promotes: 9 });
    await anIdea({ title: "Earlier", statusId: "implemented", statusChangedAt: new Date("2026-01-01") });
    await anIdea({ title: "Lately", statusId: "already-offered", statusChangedAt: new Date("2026-02-01") });
    await anIdea({ title: "Hidden", statusId: "planned", visibility: "hidden" });
    const { body } = await call(roadmap, { url: "/roadmap" });
    const shown = body.columns.map((column: { key: string; count: number; ideas: { title: string }[] }) => [
      column.key,
      column.count,
      titles(column.ideas),
    ]);
    expect(shown).toEqual([
      ["accepted", 0, []],
      ["planned", 2, ["More", "Less"]],
      ["in-progress", 0, []],
      ["done", 2, ["Lately", "Earlier"]],
    ]);
  });
});
