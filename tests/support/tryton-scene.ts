import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { tryton } from "#app/adapters/crm/tryton.server.ts";
import type { Crm, EntryWrite, FieldsWrite, FieldValues } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import type { RealTryton } from "./tryton.ts";

export const allowed = new Set(["127.0.0.1"]);

/** The connector, for a server and a user of it. */
export const connect = (
  server: RealTryton,
  {
    config = {},
    ...credentials
  }: { config?: Record<string, string>; login?: string; password?: string } = {},
): Crm =>
  tryton({
    config: { url: server.url, database: server.database, entries: "note", ...config },
    credentials: { login: server.login, password: server.password, ...credentials },
    saveCredentials: async () => {},
    http: crmHttp({ allowed }),
  });

type PartyValues = { name: string; email?: string; [field: string]: unknown };
const mechanisms = (email: string | undefined) =>
  email ? { contact_mechanisms: [["create", [{ type: "email", value: email }]]] } : {};
export async function aParty(server: RealTryton, { email, ...values }: PartyValues): Promise<number> {
  const [id] = await server.rpc<[number]>("party.party.create", [{ ...values, ...mechanisms(email) }]);
  return id;
}
export const read = async <T>(server: RealTryton, id: number, fields: string[]) =>
  (await server.rpc<T[]>("party.party.read", [id], fields))[0]!;
export const notesOf = (server: RealTryton, id: number) =>
  server.rpc<{ id: number; message: string }[]>(
    "ir.note.search_read",
    [["resource", "=", `party.party,${id}`]],
    0,
    null,
    [["id", "ASC"]],
    ["message"],
  );

const contact = () => ({ id: newId(), externalId: null, email: null });
export const key = () => ({ id: newId(), at: new Date("2026-05-30T10:00:00Z") });
export const aWrite = (remoteId: number | null, values: FieldValues, communityId = newId()): FieldsWrite => ({
  contact: contact(),
  target: { communityId, remoteId: remoteId === null ? null : String(remoteId), keyed: false, create: null },
  key: key(),
  values,
});
export const anEntry = (remoteId: number, title = "Dark mode"): EntryWrite => ({
  ...aWrite(remoteId, {}),
  entry: {
    kind: "accepted",
    role: "author",
    title,
    url: "https://ideas.example.com/ideas/1-dark-mode",
    reason: "Because many asked.",
    occurredAt: "2026-05-01T10:00:00Z",
  },
});
/** The administrator's own session, after all of them ended. */
export const renewed = async ({ rpcAs, login, password }: RealTryton) => ({
  rpc: await rpcAs(login, password),
});
export const sought = (about: {
  email?: string;
  externalId?: string;
  communityId?: string;
  remoteId?: string;
}) => ({
  id: newId(),
  email: null,
  externalId: null,
  communityId: null,
  remoteId: null,
  ...about,
});
