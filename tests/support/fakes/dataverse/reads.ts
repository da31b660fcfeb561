import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import type { Environment, Row, Table } from "./environment.ts";
import { filtered } from "./filter.ts";
import { Refusal } from "./refused.ts";

const LARGEST_PAGE = 5000;
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
export const etagOf = ({ modifiedon }: Row) => `W/"${modifiedon}"`;

/** A row as OData shows it: the chosen attributes, lookups by their ids, with what people see beside them when asked. */
export function shown(
  environment: Environment,
  table: Table,
  row: Row,
  select: readonly string[],
  { annotated = false, currency = false } = {},
): Record<string, unknown> {
  const out: Record<string, unknown> = { "@odata.etag": etagOf(row), [table.idName]: row.id };
  for (const name of select) {
    const lookup = /^_(.+)_value$/.exec(name)?.[1];
    const attribute = table.attributes.get(lookup ?? name);
    if (!attribute || (!lookup && (attribute.type === "Lookup" || attribute.type === "Owner")))
      throw new Refusal(
        400,
        "0x80060888",
        `Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table.name}'.`,
      );
    if (name === table.idName) continue;
    const value = row.values[lookup ?? name] ?? null;
    if (name === "modifiedon" || name === "createdon") out[name] = iso(row[name]);
    else if (name === "statecode") out[name] = value ?? 0;
    else if (name === "fullname")
      out[name] = [row.values.firstname, row.values.lastname].filter(Boolean).join(" ") || null;
    else out[name] = value;
    if (!annotated || value === null) continue;
    if (lookup === "ownerid") out[name + FORMATTED] = environment.owners.get(String(value)) ?? "";
    if (lookup === "parentcustomerid") {
      out[`${name}@Microsoft.Dynamics.CRM.lookuplogicalname`] = "account";
      out[name + FORMATTED] = environment.tables.account.rows.get(String(value))?.values.name ?? "";
    }
    const option = attribute.options?.find((one) => one.value === value);
    if (option) out[name + FORMATTED] = option.label;
  }
  if (currency) {
    const id = row.values.transactioncurrencyid as string | undefined;
    const code = id && environment.currencies.get(id);
    out.transactioncurrencyid = code ? { isocurrencycode: code, transactioncurrencyid: id } : null;
  }
  return out;
}

/** `GET contacts?$select=…&$filter=…&$orderby=…`, in pages. */
export function listed(
  environment: Environment,
  table: Table,
  { query, headers }: FakeRequest,
  { base, set }: { base: string; set: string },
): FakeAnswer {
  const prefer = String(headers.prefer ?? "");
  const asked = Number(/odata\.maxpagesize=(\d+)/.exec(prefer)?.[1] ?? LARGEST_PAGE);
  const size = Math.min(Number(query.get("$top") ?? asked), LARGEST_PAGE);
  const rows = filtered(table, query.get("$filter"));
  const order = query.get("$orderby");
  if (order && !/^modifiedon asc$/.test(order)) throw new Refusal(400, "0x80060888", `Bad $orderby ${order}`);
  const inOrder = (a: Row, b: Row) => (order ? a.modifiedon - b.modifiedon : 0) || (a.id < b.id ? -1 : 1);
  rows.sort(inOrder);
  // A cookie holds the last row as it was then: who is changed meanwhile comes again later, and nobody is skipped.
  const cookie = /pagingcookie=(\d+)\.([0-9a-f-]+)/.exec(query.get("$skiptoken") ?? "");
  const rest = cookie
    ? rows.filter((row) => inOrder({ ...row, modifiedon: Number(cookie[1]), id: cookie[2]! }, row) < 0)
    : rows;
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const more = !query.has("$top") && rest.length > size && last;
  const next = new URLSearchParams(query);
  if (more) next.set("$skiptoken", `<cookie pagingcookie=${last.modifiedon}.${last.id} />`);
  const select = (query.get("$select") ?? "").split(",").filter(Boolean);
  const annotated =
    /odata\.include-annotations="(\*|(?=[^"]*V1\.FormattedValue)(?=[^"]*lookuplogicalname)[^"]*)"/.test(
      prefer,
    );
  const currency = (query.get("$expand") ?? "").startsWith("transactioncurrencyid(");
  return {
    status: 200,
    headers: {
      "odata-version": "4.0",
      "content-type": "application/json; odata.metadata=minimal",
      "preference-applied": prefer,
    },
    json: {
      "@odata.context": `${base}/$metadata#${set}`,
      ...(query.get("$count") === "true" && { "@odata.count": Math.min(rows.length, LARGEST_PAGE) }),
      value: page.map((row) => shown(environment, table, row, select, { annotated, currency })),
      ...(more && { "@odata.nextLink": `${base}/${set}?${next}` }),
    },
  };
}
