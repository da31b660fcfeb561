import { expect, test } from "vitest";
import { findUrgentWord } from "#app/domain/cases/urgent-words.ts";

const words = ["danger", "fumée", "carte volée", "data breach", "l’eau coule"];

test.each([
  ["DANGER!", "danger"],
  ["De la Fumee, partout", "fumée"],
  ["ma carte  volee\nhier", "carte volée"],
  ["a data-breach?", "data breach"],
  ["L'eau coule encore", "l’eau coule"],
  ["C’est dangereux", null],
  ["endangered", null],
  ["volée, ma carte", null],
  ["carte de fidélité volée", null],
  ["", null],
])("%s", (text, found) => {
  expect(findUrgentWord(text, words)).toBe(found);
});

test("an empty phrase is in no text", () => {
  expect(findUrgentWord("anything", ["", " ! "])).toBeNull();
});
