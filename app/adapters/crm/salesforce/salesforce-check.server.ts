import { type CheckResult, CrmFailure } from "#app/domain/crm/port.ts";
import { contactField, MESSAGE_FIELDS, messageField } from "./salesforce-entry-store.server.ts";
import type { Describe, ObjectInfo } from "./salesforce-objects.server.ts";
import type { Session } from "./salesforce-session.server.ts";

type Config = Record<string, string | undefined>;
type Place = { session: Session; describe: Describe; config: Config; externalIdField: string };

const line = (what: CheckResult["what"], problem: string | null, detail = ""): CheckResult => ({
  what,
  ok: problem === null,
  detail: problem ?? detail,
});

/** What works and what lacks. Stops where nothing further could be asked. */
export async function checkSalesforce(place: Place): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  try {
    const version = await place.session.call({ action: "check", method: "GET", path: "/services/data/" });
    results.push(reach(version.json, place.config));
    const { json } = await place.session.call({ action: "check", method: "GET", path: "/limits" });
    const { DailyApiRequests: calls } = (json ?? {}) as {
      DailyApiRequests?: { Max: number; Remaining: number };
    };
    results.push(line("sign_in", null, calls ? `API: ${calls.Remaining} / ${calls.Max}` : ""));
    const contact = await place.describe("Contact");
    results.push(line("read_contacts", contact?.queryable ? null : "no access to contacts"));
    if (!contact) return results;
    results.push(line("write_contacts", contact.updateable ? null : "contacts may not be changed"));
    results.push(
      line("external_id", externalIdProblem(contact, place.externalIdField), place.externalIdField),
    );
    if (place.config.entries !== "none") results.push(await entries(place));
    results.push(await accounts(place));
  } catch (failure) {
    if (!(failure instanceof CrmFailure)) throw failure;
    results.push(line(stage(results, failure), failure.message));
  }
  return results;
}

/** A call that fails as a whole says most of the stage it was made in. */
function stage(results: readonly CheckResult[], { kind }: CrmFailure): CheckResult["what"] {
  if (kind === "credentials" || kind === "permission") return "sign_in";
  if (results.length === 0) return "reach";
  return results.length === 1 ? "sign_in" : "read_contacts";
}

function reach(json: unknown, { apiVersion = "62.0" }: Config): CheckResult {
  const versions = (Array.isArray(json) ? json : []).map(({ version }: { version?: string }) =>
    String(version),
  );
  const wanted = apiVersion.replace(/^v/i, "");
  const known = versions.length === 0 || versions.includes(wanted);
  return line(
    "reach",
    known ? null : `API ${wanted}: no, ${versions.at(0)}–${versions.at(-1)}`,
    `API ${wanted}`,
  );
}

function externalIdProblem(contact: ObjectInfo, name: string): string | null {
  const field = contact.field(name);
  if (!field) return `Contact.${name}: no such field, or not visible`;
  const lacks = [
    !field.externalId && "External ID",
    !field.unique && "Unique",
    !(field.updateable && field.createable) && "write access (field-level security)",
  ].filter(Boolean);
  return lacks.length > 0 ? `Contact.${field.name}: ${lacks.join(", ")}` : null;
}

async function entries({ describe, config }: Place): Promise<CheckResult> {
  const name = config.entries === "custom_object" ? (config.entryObject ?? "") : "Task";
  const info = await describe(name);
  if (!info?.createable) return line("entries", `${name}: no access`);
  if (name === "Task") return line("entries", null, name);
  const lacks = [
    !messageField(info) && `${MESSAGE_FIELDS[0]} (External ID, Unique)`,
    !contactField(info) && "Contact__c (Lookup)",
  ].filter(Boolean);
  return line("entries", lacks.length > 0 ? `${name}: ${lacks.join(", ")}` : null, name);
}

async function accounts({ describe, config }: Place): Promise<CheckResult> {
  const info = await describe("Account");
  if (!info?.queryable) return line("read_accounts", "Account: no access");
  const value = config.accountValueField;
  const lacks = value && !info.field(value);
  return line("read_accounts", lacks ? `Account.${value}: no such field, or not visible` : null);
}
