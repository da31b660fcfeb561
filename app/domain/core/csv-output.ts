/** Spreadsheets run what begins like this. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that any spreadsheet shows as text, whatever is in it. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end, as RFC 4180 has it. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** In front of a file, tells Excel that it is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";
