import { describe, expect } from "vitest";
import { ENGINES } from "#tests/support/search-engines.ts";
import { aDocument, GENERAL, marked, OTHER, plain, withLibrary } from "#tests/support/search-library.ts";

describe.each(ENGINES)("$name", (underTest) => {
  const { say, engine, ask, titles } = withLibrary(underTest);

  say("finds by words of title, text and tags, whatever their case and accents", async () => {
    expect(await titles("LAMP")).toEqual(["The lamp flickers at night"]);
    expect(await titles("neighbours")).toEqual(["A quieter coffee machine"]);
    expect(await titles("garden firmware")).toEqual(["The lamp flickers at night"]);
    expect(await titles("reinitialiser")).toEqual(["Réinitialiser l'éclairage"]);
    expect(await titles("éclairage")).toEqual(["Réinitialiser l'éclairage"]);
    expect(await titles("zoe lefevre")).toEqual(["Zoé Lefèvre"]);
    expect(await titles("zoe")).toEqual(["Zoé Lefèvre"]);
  });

  say("finds other endings of a word, in English and in French", async () => {
    expect(await titles("lamps")).toEqual(["The lamp flickers at night"]);
    expect(await titles("charger")).toEqual(["Chargers for the battery"]);
    expect(await titles("ampoule", { language: "fr" })).toEqual(["Réinitialiser l'éclairage"]);
    expect(await titles("débranchez ampoule", { language: "fr" })).toEqual(["Réinitialiser l'éclairage"]);
  });

  say("forgives a typing mistake, and tells how the words were understood", async () => {
    for (const q of ["coffe machine", "cofee machine", "coffee mahcine", "coffee machinne"]) {
      const { hits, corrected } = await ask(q);
      expect(hits.map(({ title }) => plain(title))).toEqual(["A quieter coffee machine"]);
      expect(corrected).toBe("coffee machine");
    }
    expect((await ask("coffee machine")).corrected).toBeNull();
  });

  say("finds by the beginning of the last word while it is typed", async () => {
    for (const q of ["c", "co", "coff", "quieter cof", "machi"])
      expect(await titles(q, { asYouType: true })).toContain("A quieter coffee machine");
  });

  say("keeps a phrase together", async () => {
    expect(await titles('"coffee machine"')).toEqual(["A quieter coffee machine"]);
    expect(await titles('"machine coffee"')).toEqual([]);
  });

  say("never tells of what the asker may not see: no hit, no count, no facet", async () => {
    const { hits, total, facets } = await ask("lamp", { facets: true });
    expect(hits.map(({ title }) => plain(title))).toEqual(["The lamp flickers at night"]);
    expect(total).toBe(1);
    expect(facets!.kind).toEqual({ thread: 1 });
    expect(await titles("confidential")).toEqual([]);
    expect(await titles("confid", { asYouType: true })).toEqual([]);
    expect(await titles("confidential", { audiences: ["everyone", "staff"] })).toEqual([
      "A confidential lamp for staff",
    ]);
    expect(await titles("confidential", { audiences: [] })).toEqual([]);
  });

  say("filters by kind, category, state and language; a value is never more than a value", async () => {
    await engine().upsert([aDocument({ title: "A lamp with a coffee machine", categoryId: OTHER })]);
    expect(await titles("lamp", { kinds: ["idea"] })).toEqual(["A lamp with a coffee machine"]);
    expect(await titles("lamp", { kinds: [] })).toEqual([]);
    expect(await titles("lamp", { categoryId: OTHER })).toEqual(["A lamp with a coffee machine"]);
    expect(await titles("lamp", { state: "solved" })).toEqual(["The lamp flickers at night"]);
    expect(await titles("éclairage", { onlyLanguage: "fr" })).toEqual(["Réinitialiser l'éclairage"]);
    expect(await titles("éclairage", { onlyLanguage: "en" })).toEqual([]);
    for (const state of [
      'solved" OR audience = "staff',
      "solved'] OR audience IN ['staff",
      "solved' | '#kind:idea",
      "\\",
    ])
      expect(await titles("lamp", { state })).toEqual([]);
  });

  say("counts facets; one that is filtered by as if it were not", async () => {
    await engine().upsert([
      aDocument({ title: "A lamp for the desk", categoryId: GENERAL }),
      aDocument({ title: "A lamp for the stairs", categoryId: OTHER }),
    ]);
    const { total, facets } = await ask("lamp", { kinds: ["idea"], facets: true });
    expect(total).toBe(2);
    expect(facets!.kind).toEqual({ idea: 2, thread: 1 });
    expect(facets!.category).toEqual({ [GENERAL]: 1, [OTHER]: 1 });
    expect(facets!.state).toEqual({ received: 2 });
    expect(facets!.language).toEqual({ en: 2 });
  });

  say("marks what was found, in the title and in the stretch of text that fits", async () => {
    const before = "Nothing to see here. ".repeat(40);
    await engine().upsert([
      aDocument({ title: "Ordering spares", text: `${before}The gasket of the pump leaks. ${before}` }),
    ]);
    const [hit] = (await ask("gasket pump")).hits;
    expect(marked(hit!.title)).toEqual([]);
    expect(marked(hit!.excerpt)).toEqual(["gasket", "pump"]);
    expect(plain(hit!.excerpt).length).toBeLessThan(400);
    const [accents] = (await ask("eclairage")).hits;
    expect(marked(accents!.title)).toEqual(["éclairage"]);
    expect(accents!.excerpt).toEqual([]);
  });

  say("puts first what says it in the title, in the reader's language, solved, and liked", async () => {
    await engine().upsert([
      aDocument({
        title: "Something else",
        text: "A gasket in a long text about the weather and the garden.",
      }),
      aDocument({ title: "The gasket" }),
    ]);
    expect(await titles("gasket")).toEqual(["The gasket", "Something else"]);
    await engine().upsert([
      aDocument({ title: "Piston questions", language: "fr" }),
      aDocument({ title: "Piston questions", language: "en" }),
    ]);
    expect((await ask("piston questions", { language: "fr" })).hits.map(({ language }) => language)).toEqual([
      "fr",
      "en",
    ]);
    expect((await ask("piston questions", { language: "en" })).hits.map(({ language }) => language)).toEqual([
      "en",
      "fr",
    ]);
    const [open, solved] = [
      aDocument({ kind: "thread", title: "Valve sticks" }),
      aDocument({ kind: "thread", title: "Valve sticks", good: true }),
    ];
    const liked = aDocument({ kind: "thread", title: "Valve sticks", good: true, weight: 0.9 });
    await engine().upsert([open, solved, liked]);
    expect((await ask("valve sticks")).hits.map(({ key }) => key)).toEqual([liked.key, solved.key, open.key]);
  });

  say.each(["", "   ", "?!", "-", "''", '"', '""', "🚲", "\u0000", "%_", "*:*"])(
    "finds nothing for %j",
    async (q) => {
      expect(await ask(q, { facets: true })).toMatchObject({ hits: [], total: 0 });
    },
  );

  say.each([
    "lamp & | ! ( :*",
    "lamp'); drop table ideas; --",
    "lamp\\",
    '"lamp',
    "lamp -flickers",
    "lamp 🚲",
    "lamp:*",
  ])("takes %j for words", async (q) => {
    expect(await titles(q)).toContain("The lamp flickers at night");
  });

  say("survives ten thousand letters", async () => {
    expect((await ask("x".repeat(10_000))).total).toBe(0);
    expect(await titles(`lamp ${"flickers ".repeat(1200)}`)).toContain("The lamp flickers at night");
  });
});
