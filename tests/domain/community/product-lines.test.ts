import { expect, test } from "vitest";
import { parseProductLines, productLines } from "#app/domain/community/product-lines.ts";

test("a line is a product, what follows the colon its versions; repeats and empty lines are one and none", () => {
  const products = parseProductLines("Cargo 2: 2.0, 2.1,\n\nLight\r\ncargo 2: 2.1, 2.2\n");
  expect(products).toEqual([
    { name: "Cargo 2", versions: ["2.0", "2.1", "2.2"] },
    { name: "Light", versions: [] },
  ]);
  expect(productLines(products!)).toBe("Cargo 2: 2.0, 2.1, 2.2\nLight");
  expect(parseProductLines("  \n")).toEqual([]);
});

test.each([
  ["no name before the colon", ": 2.0"],
  ["a name too long", "x".repeat(61)],
  ["too many versions", `A: ${Array.from({ length: 41 }, (_, n) => n).join(",")}`],
  ["too many products", Array.from({ length: 51 }, (_, n) => `P${n}`).join("\n")],
])("%s is refused", (_, lines) => {
  expect(parseProductLines(lines)).toBeNull();
});
