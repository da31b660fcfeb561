import type { RemoteFieldType } from "#app/domain/crm/port.ts";
import type { FactValue } from "#db/schema/crm-sync.ts";

/** Types of Tryton that a value of ours can stand in; relations and lists cannot. */
const TYPES: Record<string, RemoteFieldType> = {
  char: "text",
  text: "text",
  integer: "integer",
  biginteger: "integer",
  float: "decimal",
  numeric: "decimal",
  boolean: "boolean",
  date: "date",
  datetime: "datetime",
  timestamp: "datetime",
  selection: "choice",
};

export const remoteTypeOf = (type: string): RemoteFieldType | null => TYPES[type] ?? null;

type Packed = { __class__: string; decimal?: string } & Record<string, number | string | undefined>;

const two = (value: unknown) => String(value ?? 0).padStart(2, "0");
const day = ({ year, month, day: date }: Packed) =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;

/** A value as JSON-RPC gives it, in ours. Dates, times and decimals come as objects that name their class. */
export function fromTryton(value: unknown, type: RemoteFieldType): FactValue {
  if (value === null || value === undefined || value === "") return null;
  // SQLite answers 0 and 1.
  if (type === "boolean") return Boolean(value);
  if (typeof value === "object") {
    const packed = value as Packed;
    if (packed.__class__ === "date") return day(packed);
    if (packed.__class__ === "datetime") return dateOf(packed).toISOString();
    if (packed.__class__ === "Decimal") return packed.decimal ?? null;
    return null;
  }
  return value as FactValue;
}

/** Tryton keeps times in UTC, without saying so. */
export const dateOf = (packed: Packed): Date =>
  new Date(`${day(packed)}T${two(packed.hour)}:${two(packed.minute)}:${two(packed.second)}Z`);

/** A time for a search. */
export const packedTime = (at: Date): Packed => ({
  __class__: "datetime",
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
  microsecond: 0,
});

/** A value of ours as Tryton takes it. What does not fit goes as it is, for Tryton to refuse in its own words. */
export function toTryton(value: FactValue, type: RemoteFieldType): unknown {
  if (value === null || value === "") return null;
  if (type === "date") {
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value)) ?? [];
    return year ? { __class__: "date", year: Number(year), month: Number(month), day: Number(date) } : value;
  }
  if (type === "datetime") {
    const at = new Date(String(value));
    return Number.isNaN(at.getTime()) ? value : packedTime(at);
  }
  if (type === "decimal") return { __class__: "Decimal", decimal: String(value) };
  if (type === "text" || type === "choice" || type === "url") return String(value);
  return value;
}
