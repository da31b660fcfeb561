import type { PulledAccount, PulledContact, PulledPage } from "#app/domain/crm/port.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";
import type { DynamicsAttributes } from "./dynamics-attributes.server.ts";
import { fromDynamics } from "./dynamics-values.ts";

type Row = Record<string, unknown>;
type Page = { value: Row[]; "@odata.count"?: number; "@odata.nextLink"?: string };
type Step = "accounts" | "contacts";

const PAGE = 1000;
/** A count never goes beyond this. */
const COUNTED = 5000;
/** Times are kept to the second, and a change is visible once it is committed. */
const COMMIT_MS = 60_000;
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const LOGICAL_NAME = "@Microsoft.Dynamics.CRM.lookuplogicalname";
/** What people see beside an id, and what the id is of; all annotations there are would double a page. */
const PREFER = `odata.maxpagesize=${PAGE},odata.include-annotations="${[FORMATTED, LOGICAL_NAME].map((name) => name.slice(1)).join(",")}"`;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const orNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/**
 * Reads what changed since: accounts, then contacts, by the time of their change. Pages go on after the last row read,
 * so whoever is changed meanwhile comes again at the end. Rows that were deleted outright are not told of; who was
 * deactivated, or merged into another, counts as deleted.
 */
export function dynamicsPull(
  api: DynamicsApi,
  tables: { contact: DynamicsAttributes; account: DynamicsAttributes },
) {
  const { segmentField, tierField, accountValueField, customerCodeField } = api.config;

  const first = async (step: Step, since: Date | null): Promise<string> => {
    const types = await tables[step === "accounts" ? "account" : "contact"].all();
    const own =
      step === "accounts"
        ? ["accountid", "name", accountValueField]
        : [
            "contactid",
            "firstname",
            "lastname",
            "emailaddress1",
            "telephone1",
            "mobilephone",
            "statecode",
            customerCodeField,
          ];
    const plain = [...own, "modifiedon", segmentField, tierField].filter(
      (name) => name !== undefined && types.has(name),
    );
    const lookups = step === "accounts" ? ["_ownerid_value"] : ["_ownerid_value", "_parentcustomerid_value"];
    const query = [
      `$select=${[...new Set([...plain, ...lookups])].join(",")}`,
      ...(step === "accounts" ? ["$expand=transactioncurrencyid($select=isocurrencycode)"] : []),
      ...(since ? [`$filter=modifiedon%20ge%20${since.toISOString()}`] : []),
      "$orderby=modifiedon%20asc",
      "$count=true",
    ];
    return `${step}?${query.join("&")}`;
  };

  const read = (path: string) =>
    api.read<Page>({
      action: "pull",
      path,
      headers: { prefer: PREFER },
      // Owners' and companies' names stand beside their ids, under keys that no mask knows.
      keepOfAnswer: (json) => ({ count: ((json as Page | null)?.value ?? []).length }),
    });

  const common = async (row: Row, table: DynamicsAttributes) => {
    const types = await table.all();
    const shown = (field: string | undefined) =>
      field ? orNull(fromDynamics(row[field], types.get(field))) : null;
    return {
      segment: shown(segmentField),
      tier: shown(tierField),
      ownerName: orNull(row[`_ownerid_value${FORMATTED}`]),
    };
  };

  const toAccount = async (row: Row): Promise<PulledAccount> => {
    const value = accountValueField ? orNull(row[accountValueField]) : null;
    const currency = (row.transactioncurrencyid as { isocurrencycode?: string } | null)?.isocurrencycode;
    return {
      remoteId: text(row.accountid),
      name: text(row.name),
      value,
      currency: value ? (currency ?? null) : null,
      ...(await common(row, tables.account)),
    };
  };

  const toContact = async (row: Row): Promise<PulledContact> => {
    const isAccount = row[`_parentcustomerid_value${LOGICAL_NAME}`] === "account";
    return {
      remoteId: text(row.contactid),
      customerCode: customerCodeField ? orNull(row[customerCodeField]) : null,
      email: orNull(row.emailaddress1)?.toLowerCase() ?? null,
      firstName: text(row.firstname),
      lastName: text(row.lastname),
      phone: text(row.telephone1) || text(row.mobilephone),
      accountRemoteId: isAccount ? orNull(row._parentcustomerid_value) : null,
      ...(await common(row, tables.contact)),
      deleted: row.statecode === 1,
    };
  };

  return async ({ since, cursor }: { since: Date | null; cursor: string | null }): Promise<PulledPage> => {
    const path = cursor ?? (await first("accounts", since));
    const step: Step = path.startsWith("accounts") ? "accounts" : "contacts";
    const { body, answer } = await read(path);
    const page: PulledPage = { accounts: [], contacts: [], next: null, until: null, expected: null };
    if (step === "accounts") page.accounts = await Promise.all(body.value.map(toAccount));
    else page.contacts = await Promise.all(body.value.map(toContact));
    if (!cursor) {
      const theirClock = Date.parse(answer.headers.date ?? "") || Date.now();
      page.until = new Date(theirClock - COMMIT_MS);
      page.expected = await expected(body, since);
    }
    const next = body["@odata.nextLink"];
    if (next) page.next = api.pathOf(next);
    else if (step === "accounts") page.next = await first("contacts", since);
    return page;
  };

  async function expected(accounts: Page, since: Date | null): Promise<number | null> {
    const path = (await first("contacts", since)).replace(/\$select=[^&]+/, "$select=contactid");
    const contacts = await read(`${path}&$top=1`);
    const counts = [accounts["@odata.count"], contacts.body["@odata.count"]];
    return counts.some((count) => count === undefined || count >= COUNTED) ? null : counts[0]! + counts[1]!;
  }
}
