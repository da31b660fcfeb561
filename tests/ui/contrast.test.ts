import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACCENT_GROUNDS, accentContrast, accentStyle, isReadableAccent, onAccent } from "#app/ui/accent.ts";
import { contrastRatio, parseColor } from "#app/ui/contrast.ts";

const css = readFileSync(new URL("../../app/app.css", import.meta.url), "utf8");
const avatarCss = readFileSync(new URL("../../app/ui/styles/avatar.css", import.meta.url), "utf8");

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+):\s*(oklch\([^)]*\));/g)].map((m) => [m[1], m[2]]),
  );
}

const [lightBlock = "", darkBlock = ""] = css.split("@variant dark {");
const themes: Record<string, Record<string, string>> = { light: tokens(lightBlock), dark: tokens(darkBlock) };

const grounds = ["paper", "surface", "raised"];
const softs = ["action-soft", "honey-soft", "good-soft", "warn-soft", "bad-soft", "info-soft"];
const tones = ["action", "good", "warn", "bad", "info"];

/** [foreground, background, least contrast] */
const pairs: [string, string, number][] = [
  ...[...grounds, ...softs].flatMap((ground): [string, string, number][] => [
    ["ink", ground, 7],
    ["ink-soft", ground, 7],
    ["ink-faint", ground, 4.5],
  ]),
  ...tones.flatMap((tone) => grounds.map((ground): [string, string, number] => [tone, ground, 4.5])),
  ...tones.map((tone): [string, string, number] => [tone, `${tone}-soft`, 4.5]),
  ["on-action", "action", 4.5],
  ["surface", "bad", 4.5],
  ["on-honey", "honey", 7],
  // Borders of controls, and the focus ring (which is the action colour, checked above at 4.5).
  ...grounds.map((ground): [string, string, number] => ["edge", ground, 3]),
];

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  test("has every role", () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(themes.light ?? {}).sort());
    expect(Object.keys(theme).length).toBeGreaterThan(20);
  });

  test.each(pairs)("%s on %s reads at %d:1 or better", (front, back, least) => {
    expect(contrastRatio(theme[front] ?? "", theme[back] ?? "")).toBeGreaterThanOrEqual(least);
  });
});

test("initials read on every avatar colour, in both themes", () => {
  const hues = [...avatarCss.matchAll(/--avatar-hue: (\d+);/g)].map((match) => match[1] ?? "");
  expect(hues).toHaveLength(12);
  const formulas = [...avatarCss.matchAll(/oklch\([\d.]+ [\d.]+ var\(--avatar-hue\)\)/g)].map(
    (match) => match[0],
  );
  expect(formulas).toHaveLength(4);
  for (const hue of hues) {
    const [lightBack = "", lightText = "", darkBack = "", darkText = ""] = formulas.map((formula) =>
      formula.replace("var(--avatar-hue)", hue),
    );
    expect(contrastRatio(lightText, lightBack)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(darkText, darkBack)).toBeGreaterThanOrEqual(4.5);
  }
});

test("colours are read as CSS reads them", () => {
  expect(contrastRatio("#000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastRatio("oklch(0 0 0)", "oklch(100% 0 0)")).toBeCloseTo(21, 2);
  // oklch(0.628 0.2577 29.23) is #ff0000.
  expect(contrastRatio("oklch(0.628 0.2577 29.23)", "#ff0000")).toBeCloseTo(1, 2);
  expect(parseColor("red; } body { display: none")).toBeNull();
  expect(contrastRatio("nonsense", "#fff")).toBeNull();
});

describe("the brand's accent", () => {
  test("is measured against the surfaces of the tokens", () => {
    const of = (theme: string, names: string[]) => [...new Set(names.map((name) => themes[theme]?.[name]))];
    expect([...ACCENT_GROUNDS.light]).toEqual(of("light", grounds));
    expect([...ACCENT_GROUNDS.dark]).toEqual(of("dark", grounds));
  });

  test("is refused where it could not be read", () => {
    expect(isReadableAccent("#0b5cad", "light")).toBe(true);
    expect(isReadableAccent("#0b5cad", "dark")).toBe(false);
    expect(isReadableAccent("#ffd400", "light")).toBe(false);
    expect(isReadableAccent("#ffd400", "dark")).toBe(true);
    expect(accentContrast("javascript:", "light")).toBeNull();
  });

  test("gets the better of white and near-black on its buttons", () => {
    expect(onAccent("#0b5cad")).toBe("#ffffff");
    expect(onAccent("#ffd400")).not.toBe("#ffffff");
  });

  test("becomes a style for the head, in its own theme only, and nothing else can", () => {
    const style = accentStyle({ light: "#0b5cad", dark: null });
    expect(style).toContain(":root[data-theme=light]{--color-action:#0b5cad;");
    expect(style).toContain("@media (prefers-color-scheme:light){:root[data-theme=system]");
    expect(style).not.toContain("dark");
    expect(accentStyle({ light: "red}</style><script>", dark: null })).toBe("");
  });
});
