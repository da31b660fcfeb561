import { type FakeAnswer, type FakeRequest, loopback } from "../loopback.ts";
import { type BatchRules, batchRead, batchWrite, type Input } from "./batches.ts";
import { defined } from "./definitions.ts";
import { refused } from "./failures.ts";
import { aLimiter, type Limits } from "./limits.ts";
import { aPortal, type ObjectType } from "./portal.ts";
import { searched } from "./search.ts";
import { shown } from "./shown.ts";
import { signIns } from "./sign-in.ts";
import type { Refusal } from "./values.ts";

export type HubspotOptions = { port?: number; now?: () => number; limits?: Partial<Limits> };

const FREE_ACCOUNT: Limits = { burst: 100, daily: 250_000, search: 5, reachable: 10_000 };

/** Both ways a path is written: `/crm/v3/objects/…` and `/crm/objects/2026-03/…`. */
const PATH =
  /^\/crm\/(?:(v3|v4)\/(objects|properties|owners|associations)|(objects|properties|owners|associations)\/(20\d\d-\d\d))(\/.*)?$/;
const TIMELINE = /^\/integrators\/timeline\/(v3|20\d\d-\d\d)\/events(\/batch\/create)?$/;
const ACCOUNT = /^\/account-info\/(v3|20\d\d-\d\d)\/details$/;

const NEEDED: Record<string, (method: string, rest: string) => string> = {
  objects: (_method, rest) =>
    rest.startsWith("/companies")
      ? "crm.objects.companies.read"
      : /batch\/(update|upsert|archive)$/.test(rest)
        ? "crm.objects.contacts.write"
        : "crm.objects.contacts.read",
  properties: (method) => (method === "GET" ? "crm.schemas.contacts.read" : "crm.schemas.contacts.write"),
  owners: () => "crm.objects.owners.read",
  associations: () => "crm.objects.contacts.write",
};

const NOWHERE: FakeAnswer = { status: 404, text: "<html><body>resource not found</body></html>" };

/** HubSpot on this machine: a free account with the documented answers, limits and moods. */
export async function startHubspot({ port, now = Date.now, limits = {} }: HubspotOptions = {}) {
  const portal = aPortal();
  const account = { ...FREE_ACCOUNT, ...limits };
  const { reachable } = account;
  const limiter = aLimiter(account, now);
  const auth = signIns(now);
  const poison = new Map<string, Refusal>();
  const deniedScopes = new Set<string>();
  const moods = { allOrNothing: false, resembles: null as string | null };
  /** What reached records: `repeated` wrote what stood there already. */
  const written = { created: 0, changed: 0, repeated: 0 };
  const byRecord = new Map<string, number>();

  const rules = (version: string): BatchRules => ({
    now,
    partly: version >= "2026-09" && !version.startsWith("v") ? 200 : 207,
    ...moods,
    poison,
    wrote: (id, created, changed) => {
      written[created ? "created" : changed ? "changed" : "repeated"] += 1;
      byRecord.set(id, (byRecord.get(id) ?? 0) + 1);
    },
  });

  function objects(type: ObjectType, act: string, { method, json, query }: FakeRequest, version: string) {
    const store = portal.objects[type];
    const body = (json ?? {}) as { inputs?: Input[]; limit?: number };
    if (method === "POST" && act === "/search") return searched(store, body, reachable);
    if (method === "POST" && act === "/batch/read") return batchRead(store, body, rules(version));
    if (method === "POST" && act === "/batch/update") return batchWrite(store, body, rules(version), false);
    if (method === "POST" && act === "/batch/upsert") return batchWrite(store, body, rules(version), true);
    if (method === "POST" && act === "/batch/archive") {
      for (const { id } of body.inputs ?? []) {
        const stored = store.records.get(id);
        if (stored && stored.archivedAt === null) store.archive(stored, now());
      }
      return { status: 204 };
    }
    if (method !== "GET" || act !== "") return NOWHERE;
    const limit = Number(query.get("limit") ?? 10);
    if (limit > 100) return refused(400, "VALIDATION_ERROR", "limit must be at most 100");
    const archived = query.get("archived") === "true";
    const all = [...store.records.values()].filter((one) => (one.archivedAt !== null) === archived);
    const start = all.findIndex(({ id }) => Number(id) > Number(query.get("after") ?? 0));
    const page = start < 0 ? [] : all.slice(start, start + limit);
    const more = start >= 0 && start + limit < all.length;
    const wanted = (query.get("properties") ?? "").split(",").filter(Boolean);
    return {
      status: 200,
      json: {
        results: page.map((one) => shown(one, wanted)),
        ...(more ? { paging: { next: { after: page.at(-1)!.id } } } : {}),
      },
    };
  }

  function associate(rest: string, { json }: FakeRequest): FakeAnswer {
    if (rest !== "/notes/contacts/batch/associate/default") return NOWHERE;
    const { inputs = [] } = json as { inputs?: { from: { id: string }; to: { id: string } }[] };
    const results: unknown[] = [];
    const errors: unknown[] = [];
    for (const { from, to } of inputs) {
      const contact = portal.objects.contacts.records.get(to.id);
      if (!portal.objects.notes.records.has(from.id) || !contact || contact.archivedAt !== null) {
        errors.push({
          status: "error",
          category: "OBJECT_NOT_FOUND",
          message: `One or more objects of the association could not be found: ${from.id}, ${to.id}`,
          context: { fromObjectId: [from.id], toObjectId: [to.id] },
        });
        continue;
      }
      portal.noteContacts.set(from.id, (portal.noteContacts.get(from.id) ?? new Set()).add(to.id));
      results.push({
        from: { id: from.id },
        to: { id: to.id },
        associationSpec: { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 202 },
      });
    }
    const body = { status: "COMPLETE", results };
    if (errors.length === 0) return { status: 200, json: body };
    return { status: 207, json: { ...body, numErrors: errors.length, errors } };
  }

  function events({ json }: FakeRequest): FakeAnswer {
    const { inputs = [] } = json as {
      inputs?: { id?: string; eventTemplateId: string; objectId?: string }[];
    };
    for (const { eventTemplateId, objectId = "" } of inputs) {
      if (!portal.timelineTemplates.has(eventTemplateId))
        return refused(404, "OBJECT_NOT_FOUND", `No event template with id ${eventTemplateId}`);
      if (!portal.objects.contacts.records.has(objectId))
        return refused(400, "VALIDATION_ERROR", `Object ${objectId} does not exist`);
    }
    const results = inputs.map((input) => {
      const id = input.id ?? `event-${portal.timelineEvents.size + 1}`;
      if (!portal.timelineEvents.has(id)) portal.timelineEvents.set(id, input);
      return { ...input, id };
    });
    return { status: 201, json: { status: "COMPLETE", results } };
  }

  function owners({ query }: FakeRequest): FakeAnswer {
    const start = Number(query.get("after") ?? 0);
    const limit = Number(query.get("limit") ?? 100);
    const more = start + limit < portal.owners.length;
    return {
      status: 200,
      json: {
        results: portal.owners.slice(start, start + limit),
        ...(more ? { paging: { next: { after: String(start + limit) } } } : {}),
      },
    };
  }

  function routed(request: FakeRequest): FakeAnswer {
    if (TIMELINE.test(request.path)) {
      if (!auth.isOauth(request)) return missingScope("timeline");
      return deniedScopes.has("timeline") ? missingScope("timeline") : events(request);
    }
    if (ACCOUNT.test(request.path)) return { status: 200, json: portal.account };
    const found = PATH.exec(request.path);
    if (!found) return NOWHERE;
    const area = (found[2] ?? found[3])!;
    const version = (found[1] ?? found[4])!;
    const rest = found[5] ?? "";
    const scope = NEEDED[area]!(request.method, rest);
    if (deniedScopes.has(scope)) return missingScope(scope);
    if (area === "owners") return owners(request);
    if (area === "associations") return associate(rest, request);
    const parts = /^\/(contacts|companies|notes)(\/.*)?$/.exec(rest);
    if (!parts) return NOWHERE;
    const type = parts[1] as ObjectType;
    if (area === "properties") return defined(portal, type, parts[2] === "/groups", request);
    return objects(type, parts[2] ?? "", request, version);
  }

  const server = await loopback((request) => {
    if (request.method === "GET" && request.path === "/oauth/authorize") {
      const back = new URL(request.query.get("redirect_uri")!);
      back.searchParams.set("code", auth.agree(request.query.get("redirect_uri")!));
      back.searchParams.set("state", request.query.get("state") ?? "");
      return { status: 302, headers: { location: back.href } };
    }
    if (request.path === "/oauth/v3/token") return auth.token(request);
    const date = { date: new Date(now()).toUTCString() };
    const isSearch = request.path.endsWith("/search");
    const stopped = auth.refuse(request) ?? limiter.refuse(isSearch);
    const answer = stopped ?? routed(request);
    return {
      ...answer,
      headers: { ...date, ...limiter.headers(isSearch, auth.isOauth(request)), ...answer.headers },
    };
  }, port);

  return { ...server, now, portal, limiter, auth, poison, deniedScopes, moods, written, byRecord };
}

function missingScope(scope: string): FakeAnswer {
  return refused(
    403,
    "MISSING_SCOPES",
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    {
      errors: [
        {
          message: "One or more of the following scopes are required.",
          context: { requiredGranularScopes: [scope] },
        },
      ],
    },
  );
}
