import { type FakeAnswer, type FakeRequest, loopback } from "../loopback.ts";
import { collection } from "./collections.ts";
import { describe } from "./describe.ts";
import { anOrg, type Stored, type Table, type Value } from "./org.ts";
import { queries } from "./queries.ts";
import { signIns } from "./sign-in.ts";
import { single } from "./single.ts";
import { SoqlError } from "./soql.ts";
import { BadRequest, type OrgRules, type Saved } from "./writes.ts";

export type SalesforceOptions = {
  port?: number;
  now?: () => number;
  /** Calls in 24 hours: 100,000 and 1,000 per user for the Enterprise edition. */
  dailyCalls?: number;
  version?: string;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const refused = (status: number, errorCode: string, message: string): FakeAnswer => ({
  status,
  json: [{ message, errorCode }],
});

/** Salesforce on this machine: one org with the documented answers, limits and moods. */
export async function startSalesforce({
  port,
  now = Date.now,
  dailyCalls = 100_000,
  version = "62.0",
}: SalesforceOptions = {}) {
  const org = anOrg();
  const auth = signIns();
  const limit = { dailyCalls };
  /** Times of the calls of the last day, counted by the hour: a rolling day, as documented, and cheap. */
  const hours = new Map<number, number>();
  const closed = { readOnly: new Set<string>(), objects: new Set<string>() };
  const moods = { apiDisabled: false };
  const resembled = new Set<string>();
  /** What reached contacts: `repeated` wrote what stood there already. */
  const written = { created: 0, changed: 0, repeated: 0 };
  const rules: OrgRules = {
    now,
    poison: new Map(),
    locked: new Map(),
    readOnly: closed.readOnly,
    resembledOnEdit: new Map(),
    duplicatesOf: ({ LastName, FirstName }: Record<string, Value>) =>
      [...resembled].filter((id) => {
        const contact = org.the("Contact").records.get(id)!;
        return (
          !contact.IsDeleted &&
          contact.LastName === LastName &&
          contact.FirstName === (FirstName ?? undefined)
        );
      }),
  };
  const wrote = (table: Table, { created, changed, errors }: Saved) => {
    if (table.name !== "Contact" || errors.length > 0) return;
    written[created ? "created" : changed ? "changed" : "repeated"] += 1;
  };
  const asked = queries(org, version);

  const used = () => {
    const oldest = Math.floor((now() - DAY_MS) / 3_600_000);
    for (const hour of hours.keys()) if (hour <= oldest) hours.delete(hour);
    return [...hours.values()].reduce((sum, calls) => sum + calls, 0);
  };
  const count = () => {
    const hour = Math.floor(now() / 3_600_000);
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  };

  function data(request: FakeRequest, path: string): FakeAnswer {
    const { method } = request;
    if (path === "/limits")
      return {
        status: 200,
        json: {
          DailyApiRequests: { Max: limit.dailyCalls, Remaining: Math.max(0, limit.dailyCalls - used()) },
        },
      };
    if (path === "/query" || path === "/queryAll" || /^\/query(All)?\/01g/.test(path))
      return asked.answer(request, path);
    const inCollection = /^\/composite\/sobjects(?:\/(\w+)\/(\w+))?$/.exec(path);
    if (inCollection && /^(POST|PATCH|DELETE)$/.test(method)) {
      const [, objectName, keyField] = inCollection;
      return collection(org, rules, wrote, { ...request, objectName, keyField });
    }
    const one = /^\/sobjects\/(\w+)(?:\/(\w+)(?:\/(.+))?)?$/.exec(path);
    const table = one && org.table(one[1]!);
    if (!table) return refused(404, "NOT_FOUND", "The requested resource does not exist");
    if (one[2] === "describe" && method === "GET") return describe(table, closed);
    return single(org, rules, wrote, { ...request, table, version, keyOrId: one[2], value: one[3] });
  }

  const server = await loopback((request) => {
    const { method, path } = request;
    if (path === "/services/oauth2/authorize" && method === "GET") return auth.authorize(request);
    if (path === "/services/oauth2/token" && method === "POST") return auth.token(request, server.url);
    if (path === "/services/data" || path === "/services/data/")
      return { status: 200, json: [{ label: "Winter ’25", url: `/services/data/v${version}`, version }] };
    const inside = /^\/services\/data\/v([\d.]+)(\/.*)$/.exec(path);
    if (!inside || inside[1] !== version)
      return refused(404, "NOT_FOUND", "The requested resource does not exist");
    if (!auth.isOpen(request)) return refused(401, "INVALID_SESSION_ID", "Session expired or invalid");
    if (moods.apiDisabled)
      return refused(403, "API_DISABLED_FOR_ORG", "The REST API is not enabled for this Organization.");
    if (used() >= limit.dailyCalls)
      return refused(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
    count();
    const headers = { "sforce-limit-info": `api-usage=${used()}/${limit.dailyCalls}` };
    const dated = { ...headers, date: new Date(now()).toUTCString() };
    try {
      const given = data(request, inside[2]!);
      return { ...given, headers: { ...dated, ...given.headers } };
    } catch (problem) {
      if (problem instanceof BadRequest || problem instanceof SoqlError)
        return { ...refused(400, problem.errorCode, problem.message), headers: dated };
      throw problem;
    }
  }, port);

  return {
    ...server,
    org,
    auth,
    limit,
    closed,
    moods,
    rules,
    written,
    /** New contacts with this one's names are duplicates, says a rule of the org's. */
    resembled,
    get apiCalls() {
      return used();
    },
    spend: (calls: number) => hours.set(Math.floor(now() / 3_600_000), calls),
    contact: (values: Record<string, Value>): Stored => org.the("Contact").insert(values, now()),
    account: (values: Record<string, Value>): Stored => org.the("Account").insert(values, now()),
    user: (name: string): Stored => org.the("User").insert({ Name: name }, now()),
  };
}
