import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import type { Org, Table } from "./org.ts";
import { BadRequest, insert, type OrgRules, remove, type Saved, update, upsert } from "./writes.ts";

type Sent = Record<string, unknown> & { attributes?: { type?: string }; id?: string };

const MOST = 200;

/** How the org counts what was written: `changed` leaves out what stood there already. */
export type Written = (table: Table, saved: Saved) => void;

const shown = ({ id, created, errors }: Saved, tellsCreated: boolean) => ({
  ...(id ? { id } : {}),
  success: errors.length === 0,
  errors,
  ...(tellsCreated ? { created } : {}),
});

/** `/composite/sobjects[/Contact/Key__c]`: up to 200 records in one call, each with its own result, in their order. */
export function collection(
  org: Org,
  rules: OrgRules,
  wrote: Written,
  { method, json, query, objectName, keyField }: FakeRequest & { objectName?: string; keyField?: string },
): FakeAnswer {
  if (method === "DELETE") return removed(org, rules, query);
  const { records, allOrNone } = (json ?? {}) as { records?: Sent[]; allOrNone?: boolean };
  if (!Array.isArray(records)) throw new BadRequest("JSON_PARSER_ERROR", "The HTTP entity body is required");
  if (allOrNone) throw new BadRequest("INVALID_INPUT", "this org is only asked for allOrNone false");
  if (records.length > MOST)
    throw new BadRequest(
      "EXCEEDED_ID_LIMIT",
      `record limit reached. cannot submit more than ${MOST} records into this request`,
    );
  const types = new Set(records.map(({ attributes }) => attributes?.type));
  const tableOf = (sent: Sent) => {
    const table = org.table(objectName ?? sent.attributes?.type ?? "");
    if (!table)
      throw new BadRequest("INVALID_TYPE", `sObject type '${sent.attributes?.type}' is not supported.`);
    return table;
  };
  if (keyField && types.size > 1) throw new BadRequest("INVALID_INPUT", "records of one type only");
  // A record that cannot be read spoils the request before any is written.
  for (const sent of records) for (const name of Object.keys(sent)) known(tableOf(sent), name);
  const keys = new Set<string>();
  const results = records.map((sent): Saved => {
    const table = tableOf(sent);
    if (!keyField)
      return method === "POST"
        ? insert(org, table, sent, rules)
        : update(org, table, sent.id ?? "", sent, rules);
    const key = String(sent[keyField]).toLowerCase();
    if (keys.has(key)) {
      const message = `Duplicate external id specified: ${sent[keyField]}`;
      return {
        id: null,
        created: false,
        changed: false,
        errors: [{ statusCode: "DUPLICATE_VALUE", message, fields: [keyField] }],
      };
    }
    keys.add(key);
    return upsert(org, { table, keyField, sent, rules });
  });
  for (const [at, saved] of results.entries()) wrote(tableOf(records[at]!), saved);
  return { status: 200, json: results.map((saved) => shown(saved, Boolean(keyField))) };
}

function known(table: Table, name: string): void {
  if (name === "attributes" || name === "id" || table.field(name)) return;
  if ([...table.fields.values()].some(({ relationshipName }) => relationshipName === name)) return;
  throw new BadRequest("INVALID_FIELD", `No such column '${name}' on sobject of type ${table.name}`);
}

function removed(org: Org, rules: OrgRules, query: URLSearchParams): FakeAnswer {
  const ids = (query.get("ids") ?? "").split(",").filter(Boolean);
  if (ids.length > MOST)
    throw new BadRequest(
      "EXCEEDED_ID_LIMIT",
      `record limit reached. cannot submit more than ${MOST} records into this request`,
    );
  const tables = [org.the("Task"), org.table("Community_Contribution__c"), org.the("Contact")];
  return {
    status: 200,
    json: ids.map((id) => {
      const table = tables.find((one) => one?.fullId(id));
      const errors = remove(table ?? org.the("Task"), id, rules.now);
      return { ...(table ? { id } : {}), success: errors.length === 0, errors };
    }),
  };
}
