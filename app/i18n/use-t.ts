import { type Messages, type Translate, translator } from "./index.ts";
import { useLocale } from "./provider.tsx";

/** The translator of a namespace in the language of the page. */
export function useT<K extends string>(messages: Messages<K>): Translate<K> {
  return translator(messages, useLocale());
}
