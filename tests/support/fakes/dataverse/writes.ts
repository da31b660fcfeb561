import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import { type Attribute, type Environment, NAVIGATION, type Row, type Table } from "./environment.ts";
import { shown } from "./reads.ts";
import { Refusal } from "./refused.ts";

export type WriteRules = {
  now: () => number;
  /** Rows that refuse whatever is written to them, by id. */
  poison: Map<string, { code: string; message: string; status?: number }>;
  /** Rows that somebody else holds: the next write to each waits in vain. */
  locked: Set<string>;
  /** Duplicate detection finds every new contact to be this one. */
  resembles: string | null;
  /** Rows that this application user may not write, whatever its privileges. */
  foreign: Set<string>;
  wrote: (table: Table, id: string, created: boolean, changed: boolean) => void;
};

const PAYLOAD = "0x80048d19";
const NOT_A_KEY = "0x80060890";

function payload(table: Table, why: string): Refusal {
  return new Refusal(
    400,
    PAYLOAD,
    `Error identified in Payload provided by the user for Entity :'${table.name}s', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: ${why}`,
  );
}

function assertValue(
  table: Table,
  { name, type, maxLength, format, options }: Attribute,
  value: unknown,
): void {
  if (value === null) return;
  const wrong = (edm: string) =>
    payload(table, `Cannot convert the literal '${String(value)}' to the expected type '${edm}'.`);
  if (type === "String" || type === "Memo") {
    if (typeof value !== "string") throw wrong("Edm.String");
    if (maxLength !== undefined && value.length > maxLength)
      throw new Refusal(
        400,
        "0x80044331",
        `A validation error occurred.  The length of the '${name}' attribute of the '${table.name}' entity exceeded the maximum allowed length of '${maxLength}'.`,
      );
  }
  if (type === "Integer" && !Number.isInteger(value)) throw wrong("Edm.Int32");
  if ((type === "Decimal" || type === "Money") && typeof value !== "number") throw wrong("Edm.Decimal");
  if (type === "Boolean" && typeof value !== "boolean") throw wrong("Edm.Boolean");
  if (type === "DateTime") {
    const pattern = format === "DateOnly" ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
    if (typeof value !== "string" || !pattern.test(value))
      throw wrong(format === "DateOnly" ? "Edm.Date" : "Edm.DateTimeOffset");
  }
  if (type === "Picklist" && !options?.some((option) => option.value === value))
    throw new Refusal(
      400,
      "0x8004431a",
      `A validation error occurred. The value ${String(value)} of '${name}' on record of type '${table.name}' is outside the valid range. Accepted Values: ${options?.map((one) => one.value).join(",")}`,
    );
}

/** The body's attributes, checked; a bound lookup becomes the id it leads to. */
function valuesOf(
  environment: Environment,
  table: Table,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const bound = name.endsWith("@odata.bind") && NAVIGATION[name.replace("@odata.bind", "")];
    if (bound && table.attributes.has(bound)) {
      const contact = rowAt(
        environment,
        environment.tables.contact,
        String(value).replace(/^\/?contacts/, ""),
      );
      if (!contact.row)
        throw new Refusal(404, "0x80040217", `contact With Id = ${String(value)} Does Not Exist`);
      values[bound] = contact.row.id;
      continue;
    }
    const attribute = table.attributes.get(name);
    if (!attribute || attribute.readOnly)
      throw payload(
        table,
        `The property '${name}' does not exist on type 'Microsoft.Dynamics.CRM.${table.name}'. Make sure to only use property names that are defined by the type.`,
      );
    assertValue(table, attribute, value);
    values[name] = value;
  }
  return values;
}

/** The alternate keys of a table. */
export const keysOf = ({ keys }: Environment, { name }: Table) =>
  keys.filter(({ table = "contact" }) => table === name);

/** Which row `(guid)` or `(key='value')` means. */
function rowAt(environment: Environment, table: Table, target: string) {
  const guid = /^\(([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\)$/i.exec(target)?.[1];
  if (guid) return { id: guid, key: {}, row: table.rows.get(guid.toLowerCase()) };
  const [, name, text] = /^\(([a-z_0-9]+)='((?:[^']|'')*)'\)$/i.exec(target) ?? [];
  if (!name) throw new Refusal(400, "0x80060888", `Bad request - Error in query syntax: ${target}`);
  const key = keysOf(environment, table).find(
    ({ attributes }) => attributes.length === 1 && attributes[0] === name,
  );
  // Until its index is built a key cannot be used.
  if (key?.status !== "Active")
    throw new Refusal(
      400,
      NOT_A_KEY,
      `The specified key attributes are not a defined key for the ${table.name} entity`,
    );
  const value = text!.replaceAll("''", "'");
  return { id: undefined, key: { [name]: value }, row: table.where(name, value)[0] };
}

function assertUnique(
  environment: Environment,
  table: Table,
  row: Row | undefined,
  values: Record<string, unknown>,
) {
  for (const { attributes, schemaName, status } of keysOf(environment, table)) {
    const value = values[attributes[0]!];
    if (status !== "Active" || value === null || value === undefined) continue;
    if (table.where(attributes[0]!, value).some(({ id }) => id !== row?.id))
      throw new Refusal(
        412,
        "0x80060892",
        `Entity Key ${schemaName} violated. A record with the same value for ${attributes[0]} already exists. A duplicate record cannot be created. Select one or more unique values and try again.`,
      );
  }
}

const NEEDED = {
  contact: { create: "prvCreateContact", update: "prvWriteContact", remove: "prvDeleteContact" },
  account: { create: "prvCreateAccount", update: "prvWriteAccount", remove: "prvDeleteAccount" },
  annotation: { create: "prvCreateNote", update: "prvWriteNote", remove: "prvDeleteNote" },
  new_communitycontribution: {
    create: "prvCreatenew_CommunityContribution",
    update: "prvWritenew_CommunityContribution",
    remove: "prvDeletenew_CommunityContribution",
  },
};

export function assertPrivilege(environment: Environment, name: string): void {
  if (environment.privileges.has(name)) return;
  throw new Refusal(
    403,
    "0x80040220",
    `Principal user (Id=${environment.userId}, type=8, roleCount=1, privilegeCount=${environment.privileges.size}, accessMode=4), is missing ${name} privilege (Id=${environment.organizationId}) on OTC=2 for entity.`,
  );
}

/** `PATCH contacts(…)`: an upsert, narrowed to one half of it by `If-Match` or `If-None-Match`. */
export function patched(
  environment: Environment,
  table: Table,
  target: string,
  { headers, json, query }: FakeRequest,
  { base, set }: { base: string; set: string },
  { now, poison, locked, resembles, foreign, wrote }: WriteRules,
): FakeAnswer {
  const { id, key, row } = rowAt(environment, table, target);
  // Of conditional operations the documentation shows no code.
  if (headers["if-match"] === "*" && !row)
    throw id
      ? new Refusal(404, "", `${table.name} With Id = ${id} Does Not Exist`)
      : new Refusal(
          404,
          "0x80060891",
          `A record with the specified key values does not exist in ${table.name} entity`,
        );
  if (headers["if-none-match"] === "*" && row)
    throw new Refusal(412, "", "A record with matching key values already exists.");
  assertPrivilege(environment, NEEDED[table.name][row ? "update" : "create"]);
  if (row && foreign.has(row.id))
    throw new Refusal(
      403,
      "0x80048306",
      `Principal with id ${environment.userId} does not have WriteAccess right(s) for record with id ${row.id} of entity ${table.name}.`,
    );
  if (row && locked.delete(row.id))
    throw new Refusal(
      400,
      "0x80044150",
      "Generic SQL error. CRM ErrorCode: -2147204784 Sql ErrorCode: -2146232060 Sql Number: 1205",
    );
  const bad = row && poison.get(row.id);
  if (bad) throw new Refusal(bad.status ?? 400, bad.code, bad.message);
  const values = {
    ...valuesOf(environment, table, (json ?? {}) as Record<string, unknown>),
    ...(row ? {} : key),
  };
  assertUnique(environment, table, row, values);
  if (!row && resembles && headers["mscrm.suppressduplicatedetection"] === "false")
    throw new Refusal(
      500,
      "0x80040333",
      "A record was not created or updated because a duplicate of the current record already exists.",
    );
  const changed =
    !row || Object.entries(values).some(([name, value]) => (row.values[name] ?? null) !== value);
  if (row && changed) table.change(row, values, now());
  const written = row ?? table.insert(values, now(), id);
  wrote(table, written.id, !row, changed);
  const place = `${base}/${set}(${written.id})`;
  const common = { "odata-version": "4.0", "odata-entityid": place };
  if (!String(headers.prefer ?? "").includes("return=representation"))
    return { status: 204, headers: common };
  const select = (query.get("$select") ?? "").split(",").filter(Boolean);
  return {
    status: row ? 200 : 201,
    headers: {
      ...common,
      "content-type": "application/json; odata.metadata=minimal",
      "preference-applied": "return=representation",
    },
    json: {
      "@odata.context": `${base}/$metadata#${set}/$entity`,
      ...shown(environment, table, written, select),
    },
  };
}

export function removed(environment: Environment, table: Table, target: string): FakeAnswer {
  const { id, row } = rowAt(environment, table, target);
  assertPrivilege(environment, NEEDED[table.name].remove);
  if (!row) throw new Refusal(404, "0x80040217", `${table.name} With Id = ${id} Does Not Exist`);
  table.remove(row);
  return { status: 204, headers: { "odata-version": "4.0" } };
}
