import { CONTACT_FIELDS, type ContactField, KEEP_OTHERS, MAX_CELL } from "./limits.ts";
import { parseAmount } from "./parse-amount.ts";

/** One contact as a file describes it. Fields that have no column are not there, and keep what they were. */
export type ContactRow = { line: number; externalId: string; extra: Record<string, string> } & Partial<
  Record<Exclude<ContactField, "externalId">, string>
>;

export type RowError = { line: number; reason: string; row: Record<string, string> };

/** One @, something with a dot after it, no spaces: whether it exists only a mail can tell. */
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/;
const MAX_EMAIL = 254;
/** ISO 4217. */
const CURRENCY = /^[A-Za-z]{3}$/;

/** Headings that can be told apart and are never empty: "Column 3", "Name (2)". */
export function tellApart(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const name = heading.slice(0, MAX_CELL) || `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

// Postgres has no place for a zero byte in a text.
const clean = (cell: string | undefined) => (cell ?? "").replaceAll("\u0000", "").trim();

const asRecord = (headings: readonly string[], cells: readonly string[]) =>
  Object.fromEntries(headings.map((heading, index) => [heading, clean(cells[index]).slice(0, MAX_CELL)]));

/** Turns a record of a file into a contact, or says in a code why that cannot be. */
export function readContactRow(
  { line, cells }: { line: number; cells: string[] },
  headings: readonly string[],
  mapping: Readonly<Record<string, string>>,
): { contact: ContactRow } | { error: RowError } {
  const row = asRecord(headings, cells);
  const refuse = (reason: string) => ({ error: { line, reason, row } });
  if (cells.length > headings.length) return refuse("too_many_cells");
  if (cells.length < headings.length) return refuse("too_few_cells");
  if (cells.some((cell) => clean(cell).length > MAX_CELL)) return refuse("too_long");
  const value = (field: ContactField) => (mapping[field] ? row[mapping[field]] : undefined);
  const externalId = value("externalId");
  if (!externalId) return refuse("missing_external_id");
  const email = value("email")?.toLowerCase();
  if (email && (email.length > MAX_EMAIL || !EMAIL.test(email))) return refuse("bad_email");
  const amount = value("accountValue");
  if (amount && !parseAmount(amount)) return refuse("bad_amount");
  const currency = value("accountCurrency");
  if (currency && !CURRENCY.test(currency)) return refuse("bad_currency");
  const used = new Set(CONTACT_FIELDS.map((field) => mapping[field]));
  const others = mapping[KEEP_OTHERS]
    ? Object.entries(row).filter(([heading, cell]) => cell && !used.has(heading))
    : [];
  const fields = CONTACT_FIELDS.filter((field) => mapping[field]).map((field) => [field, value(field)]);
  return {
    contact: {
      ...Object.fromEntries(fields),
      ...(email !== undefined && { email }),
      line,
      externalId,
      extra: Object.fromEntries(others),
    },
  };
}
