import { describe, expect } from "vitest";
import type { SearchDocument } from "#search/engine.ts";
import { ENGINES } from "#tests/support/search-engines.ts";
import { aDocument, LIBRARY, withLibrary } from "#tests/support/search-library.ts";

describe.each(ENGINES)("$name", (underTest) => {
  const { say, engine, ask, titles, allKeys } = withLibrary(underTest);

  say("pages without gap or repetition", async () => {
    await engine().upsert(Array.from({ length: 25 }, (_, nth) => aDocument({ title: `Bolt number ${nth}` })));
    const pages = await Promise.all([0, 10, 20].map((offset) => ask("bolt", { offset })));
    const keys = pages.flatMap(({ hits }) => hits.map(({ key }) => key));
    expect(new Set(keys).size).toBe(25);
    expect(pages[0]!.total).toBe(25);
  });

  say("forgets what is taken out, also as a word it knows", async () => {
    const bolt = aDocument({ title: "Xylophone" });
    await engine().upsert([bolt]);
    expect(await titles("xylophone")).toEqual(["Xylophone"]);
    await engine().upsert([{ ...bolt, title: "Trombone" }]);
    expect(await titles("xylophone")).toEqual([]);
    expect(await titles("trombone")).toEqual(["Trombone"]);
    await engine().remove([bolt.key, "idea:0190bbbb-0000-7000-8000-000000000000"]);
    expect(await titles("trombone")).toEqual([]);
    expect(await titles("trom", { asYouType: true })).toEqual([]);
  });

  say("tells the keys it holds", async () => {
    expect(await allKeys()).toEqual(LIBRARY.map(({ key }) => key).sort());
  });

  say("is healthy", async () => {
    expect(await engine().healthy()).toBe(true);
  });

  say(
    "is rebuilt while it answers, and loses nothing of what is written meanwhile",
    async () => {
      const [kept, changed, removed, added] = ["Kept", "Changed", "Removed", "Added"].map((title) =>
        aDocument({ title: `${title} gearbox` }),
      ) as [SearchDocument, SearchDocument, SearchDocument, SearchDocument];
      const renewed = { ...changed, title: "Renewed gearbox" };
      await engine().upsert([changed, removed]);
      await engine().rebuild({
        async *documents() {
          yield [kept, changed];
          // In use, still the old one.
          expect((await titles("gearbox")).sort()).toEqual(["Changed gearbox", "Removed gearbox"]);
          await engine().upsert([renewed, added]);
          await engine().remove([removed.key]);
          yield [removed];
        },
        changes: async () => ({ documents: [renewed, added], gone: [removed.key] }),
      });
      expect((await titles("gearbox")).sort()).toEqual(["Added gearbox", "Kept gearbox", "Renewed gearbox"]);
      expect(await allKeys()).toEqual([kept.key, changed.key, added.key].sort());
      // Words count as before: what nobody has any more is no typo's correction.
      expect((await ask("remved gearbox")).corrected).toBeNull();
    },
    60_000,
  );

  say(
    "begins a rebuild that was cut off anew",
    async () => {
      const cutOff = engine().rebuild({
        // biome-ignore lint/correctness/useYield: it fails first
        async *documents() {
          throw new Error("the power went");
        },
        changes: async () => ({ documents: [], gone: [] }),
      });
      await expect(cutOff).rejects.toThrow("the power went");
      expect(await titles("lamp")).toEqual(["The lamp flickers at night"]);
      await engine().rebuild({
        async *documents() {
          yield LIBRARY;
        },
        changes: async () => ({ documents: [], gone: [] }),
      });
      expect(await allKeys()).toEqual(LIBRARY.map(({ key }) => key).sort());
    },
    60_000,
  );
});
