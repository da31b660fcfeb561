import { currencyField, type Field, OBJECTS } from "./schema.ts";

export type Value = string | number | boolean | null;
export type Stored = Record<string, Value> & { Id: string };

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three letters that make a case-sensitive id of 15 one of 18 that is not. */
function checksum(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const bits = [...id.slice(start, start + 5)].reduce(
        (sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 1 << at : 0),
        0,
      );
      return LETTERS[bits];
    })
    .join("");
}

/** All records of one object, found fast by id and by fields made for looking up. */
export class Table {
  readonly name: string;
  readonly fields = new Map<string, Field>();
  /** Deleted ones stay, as in the recycle bin. */
  readonly records = new Map<string, Stored>();
  private readonly prefix: string;
  private readonly indexes = new Map<string, Map<string, Set<string>>>();
  private serial = 0;

  constructor(name: string, prefix: string, fields: readonly Field[]) {
    this.name = name;
    this.prefix = prefix;
    for (const one of fields) this.addField({ ...one });
  }

  addField(one: Field) {
    this.fields.set(one.name.toLowerCase(), one);
    if (!one.externalId && !one.idLookup && one.type !== "reference") return;
    const index = new Map<string, Set<string>>();
    this.indexes.set(one.name, index);
    for (const record of this.records.values()) this.point(index, record[one.name], record.Id);
  }

  field(name: string): Field | undefined {
    return this.fields.get(name.toLowerCase());
  }

  /** Ids with this value, deleted ones too; null where there is no index. */
  byValue(name: string, value: Value): readonly string[] | null {
    if (name === "Id") {
      const id = this.fullId(String(value));
      return id ? [id] : [];
    }
    const index = this.indexes.get(name);
    return index ? [...(index.get(String(value).toLowerCase()) ?? [])] : null;
  }

  /** Ids come with 15 or 18 letters. */
  fullId(id: string): string | null {
    if (this.records.has(id)) return id;
    const full = id.length === 15 ? id + checksum(id) : "";
    return this.records.has(full) ? full : null;
  }

  insert(values: Record<string, Value>, at: number): Stored {
    this.serial += 1;
    const short = `${this.prefix}7Q00000${this.serial.toString(36).padStart(5, "0")}`;
    const stamp = new Date(at).toISOString().replace("Z", "+0000");
    const record: Stored = {
      Id: short + checksum(short),
      IsDeleted: false,
      CreatedDate: stamp,
      LastModifiedDate: stamp,
      SystemModstamp: stamp,
    };
    for (const { name, type } of this.fields.values()) if (type === "boolean") record[name] ??= false;
    this.records.set(record.Id, record);
    this.index(record.Id, record.Id);
    this.change(record, values, at);
    return record;
  }

  change(record: Stored, values: Record<string, Value>, at: number) {
    for (const [name, value] of Object.entries(values)) {
      const index = this.indexes.get(name);
      if (index) {
        index.get(String(record[name]).toLowerCase())?.delete(record.Id);
        this.point(index, value, record.Id);
      }
      record[name] = value;
    }
    if (this.name === "Contact") record.Name = [record.FirstName, record.LastName].filter(Boolean).join(" ");
    const stamp = new Date(at).toISOString().replace("Z", "+0000");
    Object.assign(record, { LastModifiedDate: stamp, SystemModstamp: stamp });
  }

  /** Out of the recycle bin as well. */
  erase(record: Stored) {
    for (const [name, index] of this.indexes)
      index.get(String(name === "Id" ? record.Id : record[name]).toLowerCase())?.delete(record.Id);
    this.records.delete(record.Id);
  }

  private index(id: string, value: Value) {
    const index = this.indexes.get("Id");
    if (index) this.point(index, value, id);
  }

  private point(index: Map<string, Set<string>>, value: Value | undefined, id: string) {
    if (value === null || value === undefined || value === "") return;
    const key = String(value).toLowerCase();
    index.set(key, (index.get(key) ?? new Set()).add(id));
  }
}

export type Org = ReturnType<typeof anOrg>;

/** The data of one Salesforce org. */
export function anOrg() {
  const tables = new Map<string, Table>();
  for (const [name, { prefix, fields }] of Object.entries(OBJECTS))
    tables.set(name.toLowerCase(), new Table(name, prefix, fields));
  const table = (name: string): Table | undefined => tables.get(name.toLowerCase());
  return {
    table,
    /** One of those every org has. */
    the: (name: "Contact" | "Account" | "User" | "Task" | "Community_Contribution__c") => table(name)!,
    drop: (name: string) => tables.delete(name.toLowerCase()),
    multiCurrency() {
      for (const name of ["Contact", "Account"]) table(name)!.addField(currencyField());
    },
  };
}
