/** No-break spaces and curly apostrophes, which people who type in a hurry leave out and readers miss. */
export const frenchTypography = (text: string): string =>
  text
    .replace(/(\p{L})'(\p{L})/gu, "$1’$2")
    .replace(/ ([?!;:»%€])/g, "\u202f$1")
    .replace(/« /g, "«\u202f")
    .replace(/(\d) (\d{3})\b/g, "$1\u202f$2");
