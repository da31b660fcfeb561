import type { Org, Stored, Table, Value } from "./org.ts";

export type RecordError = { statusCode: string; message: string; fields: string[] };
export type Saved = {
  id: string | null;
  created: boolean;
  changed: boolean;
  errors: RecordError[];
  /** Whom it resembles, where a duplicate rule refused it. */
  twins?: string[];
};
type Values = Record<string, unknown>;

/** The request itself cannot be understood: nothing of it is done. */
export class BadRequest extends Error {
  readonly errorCode: string;
  constructor(errorCode: string, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

export type OrgRules = {
  now: () => number;
  /** Records that a validation rule of the customer's refuses: id -> its words and its field. */
  poison: Map<string, { message: string; field: string }>;
  /** Records that somebody else holds, for so many tries. */
  locked: Map<string, number>;
  /** Fields that the user may read and not write. */
  readOnly: Set<string>;
  /** What the duplicate rule makes of a new contact: ids of those it resembles. */
  duplicatesOf: (values: Record<string, Value>) => string[];
  /** What it makes of a change: id -> ids of those it resembles. */
  resembledOnEdit: Map<string, string[]>;
};

const error = (statusCode: string, message: string, ...fields: string[]): RecordError => ({
  statusCode,
  message,
  fields,
});
const failed = (...errors: RecordError[]): Saved => ({ id: null, created: false, changed: false, errors });

/** The values of a record as sent, by the names the fields really have. `Contact__r: { key: … }` names another record. */
function cleaned(
  org: Org,
  table: Table,
  sent: Values,
): { values: Record<string, Value>; errors: RecordError[] } {
  const values: Record<string, Value> = {};
  const errors: RecordError[] = [];
  for (const [name, value] of Object.entries(sent)) {
    if (name === "attributes" || /^id$/i.test(name)) continue;
    if (typeof value === "object" && value !== null) {
      const reference = [...table.fields.values()].find(({ relationshipName }) => relationshipName === name);
      const [key, wanted] = Object.entries(value).find(([inner]) => inner !== "attributes") ?? [];
      const target = reference && org.table(reference.referenceTo[0]!);
      if (!target || !key)
        throw new BadRequest("INVALID_FIELD", `No such column '${name}' on sobject of type ${table.name}`);
      const ids = (target.byValue(key, wanted as Value) ?? []).filter(
        (id) => !target.records.get(id)!.IsDeleted,
      );
      if (ids.length === 1) values[reference.name] = ids[0]!;
      else
        errors.push(
          error(
            "INVALID_FIELD",
            `Foreign key external ID: ${wanted} not found for field ${key} in entity ${target.name}`,
          ),
        );
      continue;
    }
    const field = table.field(name);
    if (!field)
      throw new BadRequest("INVALID_FIELD", `No such column '${name}' on sobject of type ${table.name}`);
    if (
      (field.type === "double" || field.type === "currency" || field.type === "int") &&
      typeof value === "string"
    )
      throw new BadRequest(
        "JSON_PARSER_ERROR",
        `Cannot deserialize instance of ${field.type} from VALUE_STRING value ${value} or request may be missing a required field at [line:1, column:1]`,
      );
    if (field.type === "boolean" && typeof value !== "boolean")
      errors.push(
        error(
          "INVALID_TYPE_ON_FIELD_IN_RECORD",
          `${field.label}: value not of required type: ${value}`,
          field.name,
        ),
      );
    if (field.type === "date" && value && !/^\d{4}-\d\d-\d\d$/.test(String(value)))
      throw new BadRequest(
        "JSON_PARSER_ERROR",
        `Cannot deserialize instance of date from VALUE_STRING value ${value}`,
      );
    values[field.name] = value === "" ? null : (value as Value);
  }
  return { values, errors };
}

function refusals(
  table: Table,
  values: Record<string, Value>,
  stored: Stored | null,
  rules: OrgRules,
): RecordError[] {
  const errors: RecordError[] = [];
  if (stored && (rules.locked.get(stored.Id) ?? 0) > 0) {
    rules.locked.set(stored.Id, rules.locked.get(stored.Id)! - 1);
    return [
      error(
        "UNABLE_TO_LOCK_ROW",
        `unable to obtain exclusive access to this record or 1 records: ${stored.Id}`,
      ),
    ];
  }
  const closed: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = table.field(name)!;
    if (!(stored ? field.updateable : field.createable) || rules.readOnly.has(name)) closed.push(name);
    if (typeof value !== "string") continue;
    if (field.length > 0 && value.length > field.length)
      errors.push(
        error(
          "STRING_TOO_LONG",
          `${field.label}: data value too large: ${value} (max length=${field.length})`,
          name,
        ),
      );
    if (field.type === "email" && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value))
      errors.push(error("INVALID_EMAIL_ADDRESS", `${field.label}: invalid email address: ${value}`, name));
    if (field.restrictedPicklist && !field.picklistValues.some((one) => one.value === value))
      errors.push(
        error(
          "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
          `bad value for restricted picklist field: ${value}`,
          name,
        ),
      );
    if (!field.unique) continue;
    const other = table
      .byValue(name, value)
      ?.find((id) => id !== stored?.Id && !table.records.get(id)!.IsDeleted);
    if (other)
      errors.push(
        error(
          "DUPLICATE_VALUE",
          `duplicate value found: ${name} duplicates value on record with id: ${other}`,
        ),
      );
  }
  if (closed.length > 0)
    errors.unshift(
      error(
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        `Unable to create/update fields: ${closed.join(", ")}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        ...closed,
      ),
    );
  const lacking = [...table.fields.values()]
    .filter(({ nillable, type, createable }) => !nillable && createable && type !== "boolean")
    .map(({ name }) => name)
    .filter((name) => (stored ? values[name] === null : (values[name] ?? null) === null));
  if (lacking.length > 0)
    errors.push(
      error("REQUIRED_FIELD_MISSING", `Required fields are missing: [${lacking.join(", ")}]`, ...lacking),
    );
  const rule = stored && rules.poison.get(stored.Id);
  if (errors.length === 0 && rule)
    errors.push(error("FIELD_CUSTOM_VALIDATION_EXCEPTION", rule.message, rule.field));
  return errors;
}

/** References lead to somebody who is there. */
function lost(org: Org, table: Table, values: Record<string, Value>): RecordError[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const { type, referenceTo } = table.field(name)!;
    if (type !== "reference" || value === null) return [];
    const target = referenceTo.map((one) => org.table(one)).find((one) => one?.fullId(String(value)));
    if (!target) return [error("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id")];
    return target.records.get(target.fullId(String(value))!)!.IsDeleted
      ? [error("ENTITY_IS_DELETED", "entity is deleted")]
      : [];
  });
}

function put(org: Org, table: Table, sent: Values, stored: Stored | null, rules: OrgRules): Saved {
  const { values, errors: unclear } = cleaned(org, table, sent);
  const errors =
    unclear.length > 0 ? unclear : [...refusals(table, values, stored, rules), ...lost(org, table, values)];
  if (errors.length > 0) return { ...failed(...errors), id: stored?.Id ?? null };
  const twins = stored ? (rules.resembledOnEdit.get(stored.Id) ?? []) : rules.duplicatesOf(values);
  if (table.name === "Contact" && twins.length > 0)
    return { ...failed(error("DUPLICATES_DETECTED", "Use one of these records?")), twins };
  if (stored) {
    const changed = Object.entries(values).some(([name, value]) => (stored[name] ?? null) !== value);
    table.change(stored, values, rules.now());
    return { id: stored.Id, created: false, changed, errors: [] };
  }
  return { id: table.insert(values, rules.now()).Id, created: true, changed: true, errors: [] };
}

const alive = (table: Table, ids: readonly string[]) => ids.filter((id) => !table.records.get(id)!.IsDeleted);

export const insert = (org: Org, table: Table, sent: Values, rules: OrgRules): Saved =>
  put(org, table, sent, null, rules);

export function update(org: Org, table: Table, id: string, sent: Values, rules: OrgRules): Saved {
  if (!/^\w{15}(\w{3})?$/.test(id)) return failed(error("MALFORMED_ID", `bad id ${id}`, "Id"));
  const full = table.fullId(id);
  if (!full) return failed(error("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id"));
  const stored = table.records.get(full)!;
  if (stored.IsDeleted) return { ...failed(error("ENTITY_IS_DELETED", "entity is deleted")), id: full };
  return put(org, table, sent, stored, rules);
}

/** Ids of the records with this external id. */
export function keyed(table: Table, keyField: string, value: string): string[] {
  const field = table.field(keyField);
  if (!field?.externalId && !field?.idLookup)
    throw new BadRequest(
      "INVALID_FIELD",
      `Provided external ID field does not exist or is not accessible: ${keyField}`,
    );
  return alive(table, table.byValue(field.name, value) ?? []);
}

export function upsert(
  org: Org,
  { table, keyField, sent, rules }: { table: Table; keyField: string; sent: Values; rules: OrgRules },
): Saved {
  const value = sent[table.field(keyField)?.name ?? keyField];
  if (value === undefined || value === null || value === "")
    return failed(error("MISSING_ARGUMENT", `${keyField} not specified`, keyField));
  const found = keyed(table, keyField, String(value));
  if (found.length > 1)
    return failed(
      error(
        "DUPLICATE_EXTERNAL_ID",
        `${keyField}: more than one record found for external id field: [${found.join(", ")}]`,
        keyField,
      ),
    );
  return put(org, table, sent, found[0] ? table.records.get(found[0])! : null, rules);
}

export function remove(table: Table, id: string, now: () => number): RecordError[] {
  const full = table.fullId(id);
  if (!full) return [error("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id")];
  const stored = table.records.get(full)!;
  if (stored.IsDeleted) return [error("ENTITY_IS_DELETED", "entity is deleted")];
  table.change(stored, { IsDeleted: true }, now());
  return [];
}
