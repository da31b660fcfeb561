import { expect, test } from "vitest";
import { hueOf, initialsOf } from "#app/ui/avatar-look.ts";

test("colours are spread over all twelve hues, and stay with the person", () => {
  const counts = new Array<number>(12).fill(0);
  for (let id = 0; id < 2400; id++) counts[hueOf(`member-${id}`)]! += 1;
  expect(Math.min(...counts)).toBeGreaterThan(120);
  expect(Math.max(...counts)).toBeLessThan(280);
  expect(hueOf("0192d4e1")).toBe(hueOf("0192d4e1"));
});

test.each([
  ["Ada Lovelace", "AL"],
  ["ada", "A"],
  ["Jean-Pierre de la Tour", "JT"],
  ["élodie", "É"],
  ["𝒜da 🐝", "𝒜🐝"],
  ["  ", "?"],
])("the initials of %j are %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
