import { contrastRatio, parseColor } from "#app/ui/contrast.ts";

/** The brand's own colour for links, main buttons and the focus ring; null keeps Ruche's own in that theme. */
export type Accent = { light: string | null; dark: string | null };

/** What the accent lies on in each theme; tests/ui/contrast.test.ts keeps it equal to the tokens of app.css. */
export const ACCENT_GROUNDS = {
  light: ["oklch(0.981 0.005 85)", "oklch(1 0 0)"],
  dark: ["oklch(0.178 0.006 75)", "oklch(0.214 0.007 75)", "oklch(0.256 0.008 75)"],
} as const;

/** Links and small words are written in the accent, so it must read like text. */
export const MIN_ACCENT_CONTRAST = 4.5;

type Theme = keyof Accent;

/** The poorest contrast the accent would have in that theme, or null if it is no colour. */
export function accentContrast(color: string, theme: Theme): number | null {
  if (!parseColor(color)) return null;
  const ratios = ACCENT_GROUNDS[theme].map((ground) => contrastRatio(color, ground) ?? 1);
  return Math.min(...ratios, contrastRatio(color, onAccent(color)) ?? 1);
}

/** The words on a button of that colour: white or near-black, whichever reads better. */
export function onAccent(color: string): string {
  const dark = "#14161c";
  return (contrastRatio(color, "#ffffff") ?? 0) >= (contrastRatio(color, dark) ?? 0) ? "#ffffff" : dark;
}

export function isReadableAccent(color: string, theme: Theme): boolean {
  return (accentContrast(color, theme) ?? 0) >= MIN_ACCENT_CONTRAST;
}

function rules(color: string | null, theme: Theme): string {
  if (!color || !parseColor(color)) return "";
  const soft = `color-mix(in oklab,${color} 8%,var(--color-surface))`;
  const block = `{--color-action:${color};--color-action-soft:${soft};--color-on-action:${onAccent(color)}}`;
  return `:root[data-theme=${theme}]${block}@media (prefers-color-scheme:${theme}){:root[data-theme=system]${block}}`;
}

/** The content of the `<style>` in the head; anything but plain colours is left out. */
export function accentStyle(accent: Accent): string {
  return rules(accent.light, "light") + rules(accent.dark, "dark");
}
