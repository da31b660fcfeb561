import { onTestFinished } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { tryton } from "#app/adapters/crm/tryton.server.ts";
import type { FactValue } from "#db/schema/crm-sync.ts";
import { loopback, type Misbehaviour } from "../fakes/loopback.ts";
import { type RealTryton, trytonLacks } from "../tryton.ts";
import type { CrmHarness, CrmUnderTest, Mood, SeedContact } from "./harness.ts";

const LOCAL: ReadonlySet<string> = new Set(["127.0.0.1"]);
/** What a test waits for when a write is done and its answer does not come. */
const WRITES = /"model\.(party\.party|ir\.note)\.(create|write)"/;

const OWN_FIELDS = {
  text: "community_ambassador_tier",
  integer: "community_points_total",
  date: "community_member_since",
  boolean: "community_opted_in_to_contact",
};
const STOCK_FIELDS = {
  text: "ruche.ambassador_tier",
  integer: "ruche.points_total",
  date: "ruche.member_since",
  boolean: "ruche.opted_in_to_contact",
};

type Row = Record<string, unknown> & { id: number };
type Mechanisms = { contact_mechanisms?: unknown };

/** Nobody is there, and everybody may do everything. */
async function emptied({ rpc }: RealTryton): Promise<void> {
  const everybody = await rpc<number[]>(
    "party.party.search",
    [["active", "in", [true, false]]],
    0,
    null,
    null,
  );
  const notes = await rpc<number[]>("ir.note.search", [], 0, null, null);
  if (notes.length > 0) await rpc("ir.note.delete", notes);
  if (everybody.length > 0) await rpc("party.party.delete", everybody);
}

/** A real Tryton behind a line that may go bad: what it answers is its own, but when it does not answer. */
async function aTrytonUnderTest(
  server: RealTryton,
  fields: CrmHarness["fields"],
  ourModule: boolean,
): Promise<CrmUnderTest> {
  await emptied(server);
  const seen = new Set<string>();
  const ended = new Set<string>();
  let signIns = 0;
  let calls = 0;
  let closed = false;
  const refused = { status: 401, headers: { "www-authenticate": 'Basic realm="Tryton"' } };
  const line = await loopback(async ({ path, headers, text }) => {
    calls += 1;
    const { authorization } = headers;
    const isSignIn = text.includes('"common.db.login"');
    if (isSignIn) signIns += 1;
    if (authorization) seen.add(authorization);
    if ((authorization && ended.has(authorization)) || (closed && isSignIn)) return refused;
    const answer = await fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization && { authorization }) },
      body: text,
    });
    return {
      status: answer.status,
      headers: { "content-type": answer.headers.get("content-type")!, date: answer.headers.get("date")! },
      text: await answer.text(),
    };
  });
  onTestFinished(() => line.close());

  const { rpc } = server;
  const undo: (() => Promise<unknown>)[] = [];
  onTestFinished(async () => {
    for (const one of undo) await one();
  });
  const modelOf = async (name: string) => (await rpc<[number]>("ir.model.search", [["model", "=", name]]))[0];
  const mechanisms = (email: string): Mechanisms => ({
    contact_mechanisms: [["create", [{ type: "email", value: email }]]],
  });
  const valuesOf = ({ firstName, lastName, email, customerCode, communityId }: Partial<SeedContact>) => ({
    ...(lastName !== undefined && { name: [firstName, lastName].filter(Boolean).join(" ") }),
    ...(email !== undefined && mechanisms(email)),
    ...(customerCode !== undefined && { code: customerCode }),
    ...(communityId !== undefined &&
      (ourModule
        ? { community_id: communityId }
        : { identifiers: [["create", [{ code: `ruche:${communityId}` }]]] })),
  });

  const always = (how: Misbehaviour) => line.misbehave({ ...how, times: Number.POSITIVE_INFINITY });
  const page = (status: number, heading: string, headers = {}): Misbehaviour => ({
    how: "answer",
    answer: { status, headers: { "content-type": "text/html", ...headers }, text: `<h1>${heading}</h1>` },
  });
  const moods: Record<Mood, () => void> = {
    busy: () => always(page(429, "Too Many Requests", { "retry-after": "7" })),
    down: () => always(page(500, "Internal Server Error")),
    slow: () => always({ how: "slow", ms: 1500 }),
    half: () => always({ how: "half", body: WRITES }),
    lost: () => always({ how: "lost", body: WRITES }),
    unreachable: () => always({ how: "down" }),
    expired: () => {
      for (const one of seen) ended.add(one);
    },
    revoked: () => {
      moods.expired();
      closed = true;
      always({ how: "answer", answer: refused });
    },
    spent: () => {
      throw new Error("Tryton has no limit of the day");
    },
  };
  const read = async (remoteId: string): Promise<Row | undefined> => {
    const real = Object.values(fields).filter((name) => !name.startsWith("ruche."));
    const names = [
      "name",
      "categories.rec_name",
      "identifiers.code",
      ...(ourModule ? ["community_id"] : []),
      ...real,
    ];
    const [row] = await rpc<Row[]>(
      "party.party.search_read",
      [["id", "=", Number(remoteId)]],
      0,
      null,
      null,
      names,
    );
    return row;
  };
  const messages = async (remoteId: string) =>
    (
      await rpc<{ message: string }[]>(
        "ir.note.search_read",
        [["resource", "=", `party.party,${remoteId}`]],
        0,
        null,
        [["id", "ASC"]],
        ["message"],
      )
    ).map(({ message }) => message);

  return {
    connect: ({ allowed = LOCAL, timeoutMs } = {}) =>
      tryton({
        config: { url: line.url, database: server.database, entries: "note", customerCodeField: "code" },
        credentials: { login: server.login, password: server.password },
        saveCredentials: async () => {},
        http: crmHttp({ allowed, timeoutMs }),
      }),
    async seed(contact) {
      const [id] = await rpc<[number]>("party.party.create", [valuesOf(contact)]);
      return String(id);
    },
    async change(remoteId, changes) {
      await rpc("party.party.write", [Number(remoteId)], valuesOf(changes));
    },
    async remove(remoteId) {
      await rpc("party.party.write", [Number(remoteId)], { active: false });
    },
    async erase(remoteId) {
      await rpc("party.party.delete", [Number(remoteId)]);
    },
    async held(remoteId) {
      const row = await read(remoteId);
      if (!row) return null;
      const notes = await messages(remoteId);
      const facts = notes.find((note) => note.endsWith("[ruche:facts]")) ?? "";
      const identifier = (row["identifiers."] as { code: string }[])[0]?.code.replace("ruche:", "");
      const values = Object.entries(fields).map(([, name]) => [name, heldValue(row, facts, name)]);
      return {
        communityId: ((ourModule ? row.community_id : identifier) as string | null) ?? null,
        lastName: String(row.name),
        values: Object.fromEntries(values),
        entries: notes
          .filter((note) => note !== facts)
          .map((note) => /^[\d-]+ [^:]+: (.*)$/m.exec(note)?.[1] ?? note),
      };
    },
    countContacts: () => rpc<number>("party.party.search_count", []),
    misbehave: async (mood) => moods[mood](),
    async behave() {
      line.behave();
      closed = false;
    },
    async poison(remoteId) {
      const rule = { domain: JSON.stringify([["id", "!=", Number(remoteId)]]) };
      const [group] = await rpc<[number]>("ir.rule.group.create", [
        {
          name: `Nobody writes ${remoteId}`,
          model: await modelOf("party.party"),
          global_p: true,
          perm_read: false,
          perm_create: false,
          perm_delete: false,
          perm_write: true,
          rules: [["create", [rule]]],
        },
      ]);
      undo.push(() => rpc("ir.rule.group.delete", [group]));
    },
    signIns: () => signIns,
    calls: () => calls,
    secrets: () => [
      server.password,
      ...[...seen].flatMap((header) => {
        const token = header.replace(/^Session /, "");
        return [token, Buffer.from(token, "base64").toString().split(":").at(-1)!];
      }),
    ],
    async forbid() {
      const access = await rpc<number[]>("ir.model.access.create", [
        { model: await modelOf("party.party"), perm_read: true, perm_write: false },
      ]);
      undo.push(() => rpc("ir.model.access.delete", access));
      return "write_contacts";
    },
  };
}

function heldValue(row: Row, facts: string, name: string): FactValue {
  if (name === STOCK_FIELDS.text) {
    const branch = "Community / Ambassador tier / ";
    const leaf = (row["categories."] as { rec_name: string }[]).find(({ rec_name }) =>
      rec_name.startsWith(branch),
    );
    return leaf?.rec_name.slice(branch.length) ?? null;
  }
  if (name.startsWith("ruche.")) {
    const label = name.slice("ruche.".length).replaceAll("_", " ");
    return new RegExp(`^${label}: (.*)$`, "im").exec(facts)?.[1] ?? null;
  }
  const value = row[name] as FactValue | { year: number; month: number; day: number };
  if (typeof value !== "object" || value === null) return value as FactValue;
  return new Date(Date.UTC(value.year, value.month - 1, value.day)).toISOString().slice(0, 10);
}

/** The contract on a real server, which `server` gives once it runs. */
export function trytonHarness(server: () => RealTryton, { ourModule }: { ourModule: boolean }): CrmHarness {
  const lacks = trytonLacks();
  const fields = ourModule ? OWN_FIELDS : STOCK_FIELDS;
  return {
    name: ourModule ? "Tryton with our module" : "a stock Tryton",
    ...(lacks && { skip: lacks }),
    fields,
    ...(!ourModule && { fieldTypes: { integer: "text", date: "text", boolean: "text" } }),
    can: {
      sessions: true,
      budget: false,
      // A rule speaks of records.
      namesField: false,
      lock: false,
      duplicates: false,
      pullsDeleted: true,
      accounts: false,
      customerCode: true,
    },
    poisonKind: "permission",
    start: () => aTrytonUnderTest(server(), fields, ourModule),
  };
}
