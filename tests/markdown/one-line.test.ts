import { expect, test } from "vitest";
import { oneLine } from "#app/markdown/one-line.ts";
import { excerpt } from "#app/markdown/render.server.ts";

test("blanks and line ends become one space", () => {
  expect(oneLine(" one\n\n two\t three ")).toBe("one two three");
});

test("an excerpt keeps the no-break spaces of French", () => {
  expect(excerpt("Trop\u202f?\nOn dit «\u202foui\u202f», 4\u00a0100 km.")).toBe(
    "Trop\u202f? On dit «\u202foui\u202f», 4\u00a0100 km.",
  );
});
