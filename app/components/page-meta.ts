import type { MetaFunction } from "@remix-run/react";
import { type Locale, type Messages, translator } from "#app/i18n/index.ts";

type Frame = { viewer: { locale: Locale }; brand: { name: string } };

/** `export const meta = pageMeta(messages, "title")`: the page's title, then whose site it is, in the reader's language. */
export function pageMeta<K extends string>(messages: Messages<K>, key: K): MetaFunction {
  return ({ matches }) => {
    const frame = matches.find((match) => match.id === "root")?.data as Frame | undefined;
    const title = translator(messages, frame?.viewer.locale ?? "en")(key);
    return [{ title: frame ? `${title} · ${frame.brand.name}` : title }];
  };
}
