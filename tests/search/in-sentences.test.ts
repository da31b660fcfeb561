import { expect } from "vitest";
import { ENGINES } from "#tests/support/search-engines.ts";
import { aDocument, withLibrary } from "#tests/support/search-library.ts";

const { say, engine, titles } = withLibrary(ENGINES.find(({ name }) => name === "postgres")!);

say("one long text with every word of a sentence does not hide what is about one of them", async () => {
  await engine().upsert([
    aDocument({ title: "How we repair", text: "The gasket, the piston and the valve are looked at." }),
    aDocument({ title: "A gasket that leaks" }),
    aDocument({ title: "A piston that whines" }),
    aDocument({ title: "A valve that sticks" }),
  ]);
  expect((await titles("gasket piston valve")).sort()).toEqual([
    "A gasket that leaks",
    "A piston that whines",
    "A valve that sticks",
    "How we repair",
  ]);
  expect(await titles("gasket piston valve", { asYouType: true })).toEqual(["How we repair"]);
});
