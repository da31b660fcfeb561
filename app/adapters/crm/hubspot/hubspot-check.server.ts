import { type CheckResult, CrmFailure } from "#app/domain/crm/port.ts";
import type { HubspotApi, HubspotCall } from "./hubspot-api.server.ts";
import { type HubspotProperties, NOTE_KEY } from "./hubspot-properties.server.ts";

/** No contact has it: writing to it changes nothing, and says whether writing is allowed. */
const NOBODY = "0";

/** What of all that is needed works. Reads, and writes to nobody. */
export async function checkHubspot(api: HubspotApi, properties: HubspotProperties): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const say = (what: CheckResult["what"], ok: boolean, detail: string) => results.push({ what, ok, detail });
  const allowed = async (what: CheckResult["what"], ...calls: Omit<HubspotCall, "action">[]) => {
    try {
      for (const call of calls) await api.ask({ action: "check", ...call });
      say(what, true, "");
    } catch (error) {
      if (!(error instanceof CrmFailure)) throw error;
      say(what, false, error.message);
    }
  };
  try {
    const { portalId, timeZone, companyCurrency } = await api.account("check");
    say("reach", true, api.config.baseUrl ?? "");
    say("sign_in", true, [portalId, timeZone, companyCurrency].filter(Boolean).join(" · "));
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    const answered = error.kind === "credentials" || error.kind === "permission";
    say("reach", answered, answered ? (api.config.baseUrl ?? "") : error.message);
    if (answered) say("sign_in", false, error.message);
    return results;
  }
  await allowed("read_contacts", {
    method: "GET",
    path: api.paths.crm("objects", "/contacts"),
    query: { limit: "1" },
  });
  await allowed("write_contacts", {
    path: api.paths.crm("objects", "/contacts/batch/update"),
    body: { inputs: [{ id: NOBODY, properties: {}, objectWriteTraceId: NOBODY }] },
  });
  await externalId(properties, api.config.externalIdField!, say);
  if (api.config.entries === "note") await notes(api, say);
  if (api.config.entries === "timeline") {
    if (!api.isOauth) say("entries", false, "timeline: OAuth");
    else await allowed("entries", { path: api.paths.events, body: { inputs: [] } });
  }
  // Who looks after a contact is read along with companies.
  await allowed(
    "read_accounts",
    { method: "GET", path: api.paths.crm("objects", "/companies"), query: { limit: "1" } },
    { method: "GET", path: api.paths.crm("owners", ""), query: { limit: "1" } },
  );
  return results;
}

type Say = (what: CheckResult["what"], ok: boolean, detail: string) => void;

async function externalId(properties: HubspotProperties, name: string, say: Say): Promise<void> {
  try {
    const property = (await properties.all()).get(name);
    if (property) {
      const unique = property.hasUniqueValue === true;
      say("external_id", unique, `${name}: hasUniqueValue ${unique}`);
      return;
    }
    // Made with the missing fields, at the latest with the first write.
    await properties.mayProvision();
    say("external_id", true, `${name}: –`);
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    say("external_id", false, error.message);
  }
}

async function notes(api: HubspotApi, say: Say): Promise<void> {
  try {
    const { body } = await api.read<{ results: { name: string; hasUniqueValue?: boolean }[] }>({
      action: "check",
      method: "GET",
      path: api.paths.crm("properties", "/notes"),
    });
    const key = body.results.find(({ name }) => name === NOTE_KEY);
    // Where it lacks it is made with the first entry; one made by hand must be unique as well.
    say(
      "entries",
      !key || key.hasUniqueValue === true,
      key ? `${NOTE_KEY}: hasUniqueValue ${key.hasUniqueValue === true}` : "",
    );
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    say("entries", false, error.message);
  }
}
