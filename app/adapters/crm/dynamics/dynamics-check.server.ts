import { type CheckResult, CrmFailure } from "#app/domain/crm/port.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";
import { entryTable } from "./dynamics-entry-table.server.ts";

type What = CheckResult["what"];
type Key = { SchemaName: string; KeyAttributes: string[]; EntityKeyIndexStatus: string };

/** What is written, and the privilege that takes. */
const TO_WRITE = ["prvWriteContact"];
const ENTRY_ACTS = ["Create", "Append", "Delete"];

/** What of all that is needed works: the application user, its privileges, the alternate key. Changes nothing. */
export async function checkDynamics(api: DynamicsApi): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const say = (what: What, ok: boolean, detail: string) => results.push({ what, ok, detail });
  const attempt = async (what: What, act: () => Promise<[boolean, string]>) => {
    try {
      say(what, ...(await act()));
    } catch (error) {
      if (!(error instanceof CrmFailure)) throw error;
      say(what, false, error.message);
    }
  };
  const get = async <T>(path: string): Promise<T> => (await api.read<T>({ action: "check", path })).body;

  let userId: string;
  try {
    const me = await get<{ UserId: string; OrganizationId: string }>("WhoAmI");
    userId = me.UserId;
    say("reach", true, api.config.url ?? "");
    say("sign_in", true, `UserId ${me.UserId} · OrganizationId ${me.OrganizationId}`);
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    const answered = error.kind === "credentials" || error.kind === "permission";
    say("reach", answered, answered ? (api.config.url ?? "") : error.message);
    if (answered) say("sign_in", false, error.message);
    return results;
  }
  const privileges = async (names: readonly string[]): Promise<[boolean, string]> => {
    const lacking: string[] = [];
    for (const name of names) {
      const { RolePrivileges } = await get<{ RolePrivileges: unknown[] }>(
        `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='${name}')`,
      );
      if (RolePrivileges.length === 0) lacking.push(name);
    }
    return [lacking.length === 0, lacking.length > 0 ? `missing ${lacking.join(", ")}` : ""];
  };
  const readable = async (set: string, id: string): Promise<[boolean, string]> => {
    await get(`${set}?$select=${id}&$top=1`);
    return [true, ""];
  };

  await attempt("read_contacts", () => readable("contacts", "contactid"));
  await attempt("write_contacts", () => privileges(TO_WRITE));
  await attempt("external_id", async () => {
    const { value } = await get<{ value: Key[] }>(
      "EntityDefinitions(LogicalName='contact')/Keys?$select=SchemaName,KeyAttributes,EntityKeyIndexStatus",
    );
    const field = api.config.externalIdField!;
    const key = value.find(({ KeyAttributes: names }) => names.length === 1 && names[0] === field);
    if (!key) return [false, `contact: no alternate key of ${field} alone`];
    return [
      key.EntityKeyIndexStatus === "Active",
      `${key.SchemaName}: EntityKeyIndexStatus ${key.EntityKeyIndexStatus}`,
    ];
  });
  if (api.config.entries !== "none")
    await attempt("entries", async () => {
      const { schemaName } = (await entryTable(api, undefined))!;
      return privileges([...ENTRY_ACTS.map((act) => `prv${act}${schemaName}`), "prvAppendToContact"]);
    });
  await attempt("read_accounts", () => readable("accounts", "accountid"));
  return results;
}
