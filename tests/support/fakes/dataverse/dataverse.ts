import { type FakeAnswer, type FakeRequest, loopback } from "../loopback.ts";
import { batched } from "./batch.ts";
import { defined } from "./definitions.ts";
import { anEnvironment, type TableName } from "./environment.ts";
import { type Limits, protection } from "./limits.ts";
import { listed, shown } from "./reads.ts";
import { Refusal, refused } from "./refused.ts";
import { signIns } from "./sign-in.ts";
import { assertPrivilege, patched, removed, type WriteRules } from "./writes.ts";

export type DataverseOptions = { port?: number; now?: () => number; limits?: Partial<Limits> };

/** Microsoft's own, for each user on each web server. */
const DOCUMENTED: Limits = { requests: 6000, executionMs: 1_200_000, concurrent: 52 };
const LONGEST_URL = 32_768;

const SETS: Record<string, TableName> = {
  contacts: "contact",
  accounts: "account",
  annotations: "annotation",
  new_communitycontributions: "new_communitycontribution",
};
const READING: Record<TableName, string> = {
  contact: "prvReadContact",
  account: "prvReadAccount",
  annotation: "prvReadNote",
  new_communitycontribution: "prvReadnew_CommunityContribution",
};
const ROOT = /^\/api\/data\/v9\.\d\//;

/** Dataverse on this machine, with the directory that gives tokens for it. */
export async function startDataverse({ port, now = Date.now, limits = {} }: DataverseOptions = {}) {
  const environment = anEnvironment();
  const auth = signIns(now);
  const guard = protection({ ...DOCUMENTED, ...limits }, now);
  /** What reached rows: `repeated` wrote what stood there already. */
  const written = { created: 0, changed: 0, repeated: 0 };
  const byRow = new Map<string, number>();
  const rules: WriteRules = {
    now,
    poison: new Map(),
    locked: new Set(),
    resembles: null,
    foreign: new Set(),
    wrote: ({ name }, id, created, changed) => {
      if (name !== "contact") return;
      written[created ? "created" : changed ? "changed" : "repeated"] += 1;
      byRow.set(id, (byRow.get(id) ?? 0) + 1);
    },
  };
  let base = "";

  const userFunction = (path: string): FakeAnswer => {
    const [, user, name = ""] =
      /^systemusers\(([^)]+)\)\/Microsoft\.Dynamics\.CRM\.RetrieveUserPrivilegeByPrivilegeName\(PrivilegeName='(\w+)'\)$/.exec(
        path,
      ) ?? [];
    if (user !== environment.userId) throw new Refusal(404, "0x80060888", `Resource not found: ${path}`);
    const held = environment.privileges.has(name);
    const privilege = { Depth: "Global", PrivilegeName: name, BusinessUnitId: environment.organizationId };
    return { status: 200, json: { RolePrivileges: held ? [privilege] : [] } };
  };

  function performed(request: FakeRequest): FakeAnswer {
    const path = request.path.replace(ROOT, "");
    const place = (set: string) => ({ base, set });
    if (path === "WhoAmI")
      return {
        status: 200,
        json: {
          UserId: environment.userId,
          OrganizationId: environment.organizationId,
          BusinessUnitId: environment.organizationId,
        },
      };
    if (path.startsWith("RetrieveDuplicates(")) {
      const { contact } = environment.tables;
      const twin = rules.resembles && contact.rows.get(rules.resembles);
      const entity = request.query.get("@entity") ?? "";
      if (!entity.includes("Microsoft.Dynamics.CRM.contact"))
        return refused(400, "0x80060888", "BusinessEntity is missing.");
      const value = twin
        ? [shown(environment, contact, twin, ["fullname", "emailaddress1"], { annotated: false })]
        : [];
      return { status: 200, json: { value } };
    }
    if (path.startsWith("EntityDefinitions")) return defined(environment, path);
    if (path.startsWith("systemusers")) return userFunction(path);
    const [, set = "", target = ""] = /^(\w+)(\(.*\))?$/.exec(path) ?? [];
    const name = SETS[set];
    if (!name || environment.tables[name].attributes.size === 0)
      return refused(404, "0x8006088a", `Resource not found for the segment '${path}'.`);
    const table = environment.tables[name];
    if (request.method === "GET" && !target) {
      assertPrivilege(environment, READING[name]);
      return listed(environment, table, request, place(set));
    }
    if (request.method === "PATCH" && target)
      return patched(environment, table, target, request, place(set), rules);
    if (request.method === "DELETE" && target) return removed(environment, table, target);
    return refused(405, "0x80060888", "The requested resource does not support http method.");
  }

  const perform = (request: FakeRequest): FakeAnswer => {
    try {
      return performed(request);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  };

  const server = await loopback(async (request) => {
    const date = { date: new Date(now()).toUTCString() };
    if (request.path.endsWith("/oauth2/v2.0/token"))
      return auth.token(request, base.replace(/\/api\/data.*$/, ""));
    const stopped = auth.refuse(request);
    if (stopped) return stopped;
    if (request.query.toString().length > LONGEST_URL && request.method === "GET")
      return { status: 414, text: "URI too long" };
    const answer = await guard.within(() =>
      request.method === "POST" && request.path.endsWith("/$batch")
        ? batched(request, perform)
        : perform(request),
    );
    return { ...answer, headers: { ...date, ...guard.headers(), ...answer.headers } };
  }, port);
  base = `${server.url}/api/data/v9.2`;

  return { ...server, now, environment, auth, rules, written, byRow };
}
