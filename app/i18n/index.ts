export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => value === "en" || value === "fr";

/** A sentence, or its plural forms chosen by `count`. */
export type Message = string | { one: string; other: string };
type Catalogue = Record<string, Message>;
export type Messages<K extends string = string> = Record<Locale, Record<K, Message>>;
export type Values = Record<string, string | number>;
export type Translate<K extends string> = (key: K, values?: Values) => string;

/** Declares a namespace; French must have exactly the keys of English, or the build fails. */
export function defineMessages<const T extends Catalogue>(messages: {
  en: T;
  fr: { [K in keyof T]: Message };
}): Messages<keyof T & string> {
  return messages as Messages<keyof T & string>;
}

const pluralRules: Record<Locale, Intl.PluralRules> = {
  en: new Intl.PluralRules("en"),
  fr: new Intl.PluralRules("fr"),
};
const numbers: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat("en"),
  fr: new Intl.NumberFormat("fr"),
};

function fill(text: string, values: Values, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? numbers[locale].format(value) : value;
  });
}

const translators = new WeakMap<Messages, Partial<Record<Locale, Translate<string>>>>();

/** `t("votes", { count: 3 })`. Numbers are written in the locale; made once per namespace and locale. */
export function translator<K extends string>(messages: Messages<K>, locale: Locale): Translate<K> {
  let made = translators.get(messages as Messages);
  if (!made) translators.set(messages as Messages, (made = {}));
  made[locale] ??= (key, values) => {
    const message = (messages as Messages)[locale][key] ?? key;
    if (typeof message === "string") return values ? fill(message, values, locale) : message;
    const form = pluralRules[locale].select(Number(values?.count ?? 0)) === "one" ? "one" : "other";
    return fill(message[form], values ?? {}, locale);
  };
  return made[locale] as Translate<K>;
}
