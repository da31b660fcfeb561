import { useMemo } from "react";

type Errors = Record<string, string> | null;

/** For the summary on top of a long form: each line says which field it is about. */
export function useNamedErrors(errors: Errors, nameOf: (input: string) => string | null): Errors {
  // The summary takes the focus for a new object: the same errors must stay the same one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names do not change while the page is open
  return useMemo(() => {
    if (!errors) return null;
    const named = (input: string, text: string) => {
      const name = nameOf(input);
      return name ? `${name} – ${text}` : text;
    };
    return Object.fromEntries(Object.entries(errors).map(([input, text]) => [input, named(input, text)]));
  }, [errors]);
}
