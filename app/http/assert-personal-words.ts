import { Invalid } from "#app/domain/core/errors.ts";
import { isUnfilled } from "#app/domain/moderation/unfilled-words.ts";

/** Nobody gets a form letter: what a wording left to be replaced must have been. */
export function assertPersonalWords({ words }: { words: string }): void {
  if (isUnfilled(words)) throw new Invalid({ words: "fill_in" });
}
