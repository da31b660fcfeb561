/** Markdown of a quote: who wrote it and where, then what. */
export function quoteText({
  says,
  href,
  words,
}: {
  says: string;
  href: string | null;
  words: string;
}): string {
  const lines = [href ? `[${says}](${href})` : says, "", ...words.trim().split("\n")];
  return `${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
}
