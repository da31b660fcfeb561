import { expect, test } from "vitest";
import { normaliseTags } from "#app/domain/core/normalise-tags.ts";
import { wordDiff } from "#app/domain/core/word-diff.ts";

const side = (parts: ReturnType<typeof wordDiff>, other: "added" | "removed") =>
  parts
    .filter((part) => part.kind !== other)
    .map((part) => part.text)
    .join("");

test.each([
  ["one two three", "one 2 three four"],
  ["", "everything is new"],
  ["all of it goes", ""],
  ["same", "same"],
  ["a b c d e", "e d c b a"],
  ["Accès à l’idée, déjà !", "Accès à une idée, déjà."],
])("joining the parts gives both texts back: %s -> %s", (before, after) => {
  const parts = wordDiff(before, after);
  expect(side(parts, "added")).toBe(before);
  expect(side(parts, "removed")).toBe(after);
});

test("only the words that changed are marked", () => {
  expect(wordDiff("a quiet machine", "a silent machine")).toEqual([
    { kind: "same", text: "a " },
    { kind: "removed", text: "quiet" },
    { kind: "added", text: "silent" },
    { kind: "same", text: " machine" },
  ]);
});

test("two long texts with nothing in common are shown as replaced", () => {
  const before = Array.from({ length: 3000 }, (_, n) => `a${n}`).join(" ");
  const after = Array.from({ length: 3000 }, (_, n) => `b${n}`).join("-");
  expect(wordDiff(before, after).map((part) => part.kind)).toEqual(["removed", "added"]);
});

test("tags are lower case, joined, and each once", () => {
  expect(normaliseTags("#Dark mode, dark-mode; API,, Été 2026, C++, .net , ---")).toEqual([
    "dark-mode",
    "api",
    "été-2026",
    "c++",
    "net",
  ]);
  expect(normaliseTags("x".repeat(50))[0]).toHaveLength(30);
});
