import type { LucideIcon } from "lucide-react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ICON_NAMES } from "#app/ui/icon-names.ts";

async function symbol(name: string): Promise<string> {
  // Imported by path so that only the icons in use are loaded.
  const { default: Icon } = (await import(/* @vite-ignore */ `lucide-react/icons/${name}`)) as {
    default: LucideIcon;
  };
  const shapes = renderToStaticMarkup(createElement(Icon))
    .replace(/^<svg[^>]*>|<\/svg>$/g, "")
    .replace(/><\/\w+>/g, "/>");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

test("icons.svg holds the drawings of exactly the icons in the list", async () => {
  const symbols = await Promise.all(ICON_NAMES.map(symbol));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
  await expect(sprite).toMatchFileSnapshot("../../app/ui/icons.svg");
});

test("no icon is listed twice", () => {
  expect(new Set(ICON_NAMES).size).toBe(ICON_NAMES.length);
});
