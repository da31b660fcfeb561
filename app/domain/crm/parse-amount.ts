const SYMBOLS: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP" };

/** An amount of money as people write it in a spreadsheet; null when it is none. The value is decimal text. */
export function parseAmount(text: string): { value: string; currency: string | null } | null {
  const symbol = /[€$£]/.exec(text)?.[0];
  const code = /\b[A-Z]{3}\b/.exec(text)?.[0];
  const digits = text.replace(/[€$£]|\b[A-Z]{3}\b|[\s\u00a0\u202f'’]/g, "");
  if (!/^-?\d[\d.,]*$/.test(digits)) return null;
  const decimal = decimalMark(digits);
  if (decimal && digits.indexOf(decimal) !== digits.lastIndexOf(decimal)) return null;
  const [whole = "", part = ""] = decimal ? splitAt(digits, digits.lastIndexOf(decimal)) : [digits];
  const value = `${whole.replace(/[.,]/g, "")}${part && `.${part}`}`;
  if (!/^-?\d{1,14}(\.\d+)?$/.test(value)) return null;
  return { value, currency: code ?? (symbol ? SYMBOLS[symbol]! : null) };
}

const splitAt = (text: string, at: number) => [text.slice(0, at), text.slice(at + 1)];

/**
 * Which of `.` and `,` stands before the cents: the last of both, or the only one unless it stands before three digits,
 * or several times, as the mark of thousands does.
 */
function decimalMark(digits: string): string | null {
  const marks = digits.replace(/[^.,]/g, "");
  const last = marks.at(-1);
  if (!last) return null;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return null;
  return digits.length - 1 - digits.indexOf(last) === 3 ? null : last;
}
