/** Lines with which mail programs begin what is being answered. English and French, and what is the same everywhere. */
const INTRODUCTIONS = [
  /^on\b.{5,200}\bwrote\s*:$/i,
  /^le\b.{5,200}\ba écrit\s*:$/i,
  /^-{2,}\s*(original message|message d[’']origine|forwarded message|message transféré)\s*-{2,}$/i,
  /^_{20,}$/,
];

/** Outlook's way: a block of headers, of which the first two tell it from somebody's own words. */
const isHeaderBlock = (line: string, next: string) =>
  /^\*?(from|de)\s*:\*?\s/i.test(line) && /^\*?(sent|date|to|envoyé|à)\s*:\*?\s/i.test(next);

const SIGNATURE = /^(-- ?|—|Sent from my .{2,40}|Envoyé (de|depuis) mon .{2,40})$/i;

const isQuoted = (line: string) => /^\s*>/.test(line);

/** The line at which the answered mail begins, or -1. An introduction may have been broken in two. */
function quoteStart(lines: string[]): number {
  return lines.findIndex((line, at) => {
    const next = lines[at + 1]?.trim() ?? "";
    const both = `${line.trim()} ${next}`;
    return (
      isHeaderBlock(line.trim(), next) ||
      INTRODUCTIONS.some((pattern) => pattern.test(line.trim())) ||
      (/^(on|le)\b/i.test(line.trim()) && INTRODUCTIONS.slice(0, 2).some((pattern) => pattern.test(both)))
    );
  });
}

const joined = (lines: string[]) => lines.join("\n").trim();

/** Without quoted lines at the end, and without a signature. */
function withoutTail(lines: string[]): string[] {
  const signature = lines.findIndex((line) => SIGNATURE.test(line.trimEnd()));
  const own = signature > 0 ? lines.slice(0, signature) : lines;
  const last = own.findLastIndex((line) => line.trim() !== "" && !isQuoted(line));
  return own.slice(0, last + 1);
}

/**
 * What somebody wrote in answer to a mail, without the mail they answered. Words between quoted lines stay with what they
 * answer; where nothing would be left, all of it stays: better too much than an empty message.
 */
export function stripQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const start = quoteStart(lines);
  const above = joined(withoutTail(start < 0 ? lines : lines.slice(0, start)));
  if (above) return above;
  const below = start < 0 ? "" : joined(withoutTail(lines.slice(start + 1)));
  return below || joined(lines);
}
