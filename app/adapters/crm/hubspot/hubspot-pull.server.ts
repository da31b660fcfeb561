import type { PulledAccount, PulledContact, PulledPage } from "#app/domain/crm/port.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import type { HubspotProperties } from "./hubspot-properties.server.ts";
import { fromHubspot } from "./hubspot-values.ts";

type RecordOf = { id: string; properties: Record<string, string | null>; archivedAt?: string };
type Page = { total?: number; results: RecordOf[]; paging?: { next?: { after: string } } };
type Owner = { id: string; firstName?: string; lastName?: string; email?: string };

const PAGE = 200;
const ARCHIVED_PAGE = 100;
const OWNERS_PAGE = 500;
/** What was changed just now may not be found yet: their search lags behind. */
const SEARCH_LAG_MS = 2 * 60_000;

type Step = "companies" | "contacts" | "archived";

/** Reads what changed since, page by page: companies, then contacts, then who was deleted. */
export function hubspotPull(api: HubspotApi, hubspotProperties: HubspotProperties) {
  const { segmentField, tierField, accountValueField, customerCodeField } = api.config;
  const named = (...names: (string | undefined)[]) => names.filter((name) => name !== undefined);
  let owners: Promise<Map<string, string>> | null = null;
  let currency: Promise<string | null> | null = null;

  const readOwners = async () => {
    const names = new Map<string, string>();
    let after: string | undefined;
    do {
      const { body } = await api.read<{ results: Owner[]; paging?: { next?: { after: string } } }>({
        action: "pull",
        method: "GET",
        path: api.paths.crm("owners", ""),
        query: { limit: String(OWNERS_PAGE), ...(after && { after }) },
      });
      for (const { id, firstName, lastName, email } of body.results)
        names.set(id, [firstName, lastName].filter(Boolean).join(" ") || (email ?? ""));
      after = body.paging?.next?.after;
    } while (after);
    return names;
  };

  const readCurrency = async () => (await api.account("pull")).companyCurrency ?? null;

  /**
   * In the order of their ids, from the last one read: a search never gives more than its first 10,000, and what is
   * changed meanwhile stays where it is in this order.
   */
  const search = (
    type: "companies" | "contacts",
    since: Date | null,
    afterId: string,
    properties: string[],
  ) => {
    const changed = type === "companies" ? "hs_lastmodifieddate" : "lastmodifieddate";
    const filters = [
      { propertyName: "hs_object_id", operator: "GT", value: afterId },
      ...(since ? [{ propertyName: changed, operator: "GTE", value: String(since.getTime()) }] : []),
    ];
    return api.read<Page>({
      action: "pull",
      path: api.paths.crm("objects", `/${type}/search`),
      body: {
        filterGroups: [{ filters }],
        sorts: [{ propertyName: "hs_object_id", direction: "ASCENDING" }],
        properties,
        limit: PAGE,
      },
    });
  };

  const ownerOf = async (id: string | null | undefined) => {
    if (!id) return null;
    owners ??= readOwners();
    return (await owners).get(id) ?? null;
  };

  const toAccount = async ({ id, properties }: RecordOf): Promise<PulledAccount> => {
    const value = accountValueField ? (properties[accountValueField] ?? null) : null;
    if (value) currency ??= readCurrency();
    return {
      remoteId: id,
      name: properties.name ?? properties.domain ?? "",
      value,
      currency: value ? await currency : null,
      segment: segmentField ? (properties[segmentField] ?? null) : null,
      tier: tierField ? (properties[tierField] ?? null) : null,
      ownerName: await ownerOf(properties.hubspot_owner_id),
    };
  };

  const toContact = async ({ id, properties, archivedAt }: RecordOf): Promise<PulledContact> => {
    const types = await hubspotProperties.ifReadable();
    const shown = (field: string | undefined) => {
      const value = field ? fromHubspot(properties[field], types?.get(field)) : null;
      return value === null ? null : String(value);
    };
    return {
      remoteId: id,
      customerCode: shown(customerCodeField),
      email: properties.email?.toLowerCase() ?? null,
      firstName: properties.firstname ?? "",
      lastName: properties.lastname ?? "",
      phone: properties.phone ?? "",
      accountRemoteId: properties.associatedcompanyid ?? null,
      segment: shown(segmentField),
      tier: shown(tierField),
      ownerName: await ownerOf(properties.hubspot_owner_id),
      deleted: archivedAt !== undefined,
    };
  };

  const contactProperties = named(
    "email",
    "firstname",
    "lastname",
    "phone",
    "associatedcompanyid",
    "hubspot_owner_id",
    customerCodeField,
    segmentField,
    tierField,
  );

  return async ({ since, cursor }: { since: Date | null; cursor: string | null }): Promise<PulledPage> => {
    const [step, from] = (cursor ?? "companies:0").split(":") as [Step, string];
    const page: PulledPage = { accounts: [], contacts: [], next: null, until: null, expected: null };
    if (step === "archived") {
      const { body } = await api.read<Page>({
        action: "pull",
        method: "GET",
        path: api.paths.crm("objects", "/contacts"),
        query: {
          archived: "true",
          limit: String(ARCHIVED_PAGE),
          properties: contactProperties.join(","),
          ...(from !== "0" && { after: from }),
        },
      });
      const gone = body.results.filter(
        ({ archivedAt }) => archivedAt && since && new Date(archivedAt) >= since,
      );
      page.contacts = await Promise.all(gone.map(toContact));
      const after = body.paging?.next?.after;
      page.next = after ? `archived:${after}` : null;
      return page;
    }
    const properties =
      step === "contacts"
        ? contactProperties
        : named("name", "domain", "hubspot_owner_id", accountValueField, segmentField, tierField);
    const { body, answer } = await search(step, since, from, properties);
    if (step === "companies") page.accounts = await Promise.all(body.results.map(toAccount));
    else page.contacts = await Promise.all(body.results.map(toContact));
    if (!cursor) {
      const theirClock = Date.parse(answer.headers.date ?? "") || Date.now();
      page.until = new Date(theirClock - SEARCH_LAG_MS);
      const contacts = await search("contacts", since, "0", ["email"]);
      page.expected = (body.total ?? 0) + (contacts.body.total ?? 0);
    }
    // Whoever reads everything has no need to hear of those who are gone.
    const following: Step | null = step === "companies" ? "contacts" : since ? "archived" : null;
    if (body.results.length === PAGE) page.next = `${step}:${body.results.at(-1)!.id}`;
    else if (following) page.next = `${following}:0`;
    return page;
  };
}
