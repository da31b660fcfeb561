import { describe, expect, test } from "vitest";
import { inAppTarget, isPlainClick } from "#app/ui/link-target.ts";

const here = "https://ruche.example/ideas?sort=top";
const from = (address: string) => inAppTarget(new URL(address, here).href, here);

describe("where a link leads inside the application", () => {
  test.each([
    ["/ideas/12-dark-mode", "/ideas/12-dark-mode"],
    ["/ideas?sort=new", "/ideas?sort=new"],
    ["/ideas/12-dark-mode#comment-3", "/ideas/12-dark-mode#comment-3"],
    ["/ideas?sort=top", "/ideas?sort=top"],
    ["/people/jean.martin", "/people/jean.martin"],
    ["/uploads-policy", "/uploads-policy"],
  ])("%s", (address, target) => {
    expect(from(address)).toBe(target);
  });

  test.each([
    ["another site", "https://elsewhere.example/ideas"],
    ["another scheme", "mailto:ada@ruche.example"],
    ["a place on this page", "#main"],
    ["the API", "/api/v1/ideas"],
    ["an upload", "/uploads/a1b2.png"],
    ["a feed", "/feeds/ideas.atom"],
    ["a file to download", "/admin/contacts/imports/3/errors.csv"],
  ])("not: %s", (_, address) => {
    expect(from(address)).toBeNull();
  });
});

test("only a plain click goes there", () => {
  const click = {
    defaultPrevented: false,
    button: 0,
    metaKey: false,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
  };
  expect(isPlainClick(click)).toBe(true);
  for (const change of [
    { button: 1 },
    { metaKey: true },
    { ctrlKey: true },
    { shiftKey: true },
    { defaultPrevented: true },
  ]) {
    expect(isPlainClick({ ...click, ...change })).toBe(false);
  }
});
