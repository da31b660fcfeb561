import type { FactValue } from "#db/schema/crm-sync.ts";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const DAY = /^(\d{4}-\d{2}-\d{2})(T00:00(:00(\.0+)?)?(Z|[+-]00:?00)?)?$/;
const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** One spelling for what means the same: CRMs answer numbers as text, dates with a time, nothing as empty text. */
function spelled(value: FactValue): string | null {
  if (value === null) return null;
  const text = String(value).trim().replaceAll("\r\n", "\n");
  if (text === "") return null;
  const day = DAY.exec(text)?.[1];
  if (day) return day;
  if (TIME.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  return text;
}

/** `+007.50` -> `7.5`; as text all the way, because money and long ids do not fit a float. */
function plainNumber(text: string): string {
  const [whole = "", fraction = ""] = text.replace(/^[+-]/, "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const decimals = fraction.replace(/0+$/, "");
  const sign = text.startsWith("-") && /[1-9]/.test(digits + decimals) ? "-" : "";
  return `${sign}${digits}${decimals && `.${decimals}`}`;
}

/** Whether two values of a field mean the same. A box that is not ticked and one that was never touched are one. */
export function sameValue(a: FactValue, b: FactValue): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return ticked(a) === ticked(b);
  // Only beside a number is a text one: `007` as a name is not `7`.
  if (typeof a === "number" || typeof b === "number") return numberOf(a) === numberOf(b);
  return spelled(a) === spelled(b);
}

const numberOf = (value: FactValue): string | null => {
  const text = spelled(value);
  return text !== null && NUMBER.test(text) ? plainNumber(text) : text;
};

const ticked = (value: FactValue): boolean | string => {
  const text = spelled(value)?.toLowerCase() ?? "false";
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : text;
};
