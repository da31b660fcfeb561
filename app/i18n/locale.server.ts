import { isLocale, type Locale } from "./index.ts";

/** The first of our languages in an `Accept-Language` header, in the browser's order of preference; else `fallback`. */
export function negotiateLocale<F extends string>(header: string | null, fallback: F): Locale | F {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2).toLowerCase(), q: q ? Number(q) : 1 };
    })
    .sort((a, b) => b.q - a.q);
  return wanted.map((w) => w.language).find(isLocale) ?? fallback;
}
