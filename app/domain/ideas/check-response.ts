import { Invalid } from "#app/domain/core/errors.ts";
import type { Translated } from "#db/columns.ts";
import { RESPONSE_MAX } from "./triage-limits.ts";

// "[why]" left standing; not a link, a reference, a footnote, a tick box or an index into a list.
const PLACEHOLDER = /(?<![\p{L}\p{N}\]!])\[(?!\^|[ xX]\])[^[\]\n]*\p{L}[^[\]\n]*\](?![([:])/u;
const PLACEHOLDERS = new RegExp(PLACEHOLDER.source, "gu");

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A template as it stands, or with nothing done but its placeholders taken out. */
function isTemplate(text: string, templates: readonly Translated[]): boolean {
  const words = bare(text);
  return templates
    .flatMap((body) => [body.en, body.fr])
    .some((body) => words === bare(body) || words === bare(body.replace(PLACEHOLDERS, " ")));
}

/**
 * Refuses an official text that nobody has written for this idea: a template as it came, or with placeholders left.
 * `min` is how many characters are owed: 0 where words are a courtesy. Throws `Invalid` on the field `reason`.
 */
export function checkResponse(
  text: string,
  { min, templates }: { min: number; templates: readonly Translated[] },
): void {
  const length = [...text.trim()].length;
  if (length === 0 && min === 0) return;
  if (length === 0) throw new Invalid({ reason: "reason_required" });
  if (length > RESPONSE_MAX) throw new Invalid({ reason: "reason_too_long" });
  if (PLACEHOLDER.test(text)) throw new Invalid({ reason: "reason_placeholder" });
  if (isTemplate(text, templates)) throw new Invalid({ reason: "reason_template" });
  if (length < min) throw new Invalid({ reason: "reason_too_short" });
}
