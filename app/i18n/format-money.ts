import type { Locale } from "./index.ts";

const TAGS: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };
const made = new Map<string, Intl.NumberFormat>();

/** A sum as the language writes it, in whole units; `compact`: "€310K". Without a currency it is a plain number. */
export function formatMoney(value: string, currency: string, locale: Locale, compact = false): string {
  const key = `${locale} ${currency} ${compact}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.NumberFormat(TAGS[locale], {
      ...(currency && { style: "currency", currency }),
      ...(compact ? { notation: "compact", maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
      minimumFractionDigits: 0,
    });
    made.set(key, format);
  }
  return format.format(Number(value));
}
