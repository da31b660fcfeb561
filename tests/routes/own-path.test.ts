import { expect, test } from "vitest";
import { ownPath } from "#app/http/own-path.ts";

test.each(["/forum", "/forum?page=2#answers", "/search?q=//x"])("%s is ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
])("%s leads home", (path) => {
  expect(ownPath(path)).toBe("/");
});
