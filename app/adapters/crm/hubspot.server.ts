import type { Crm } from "#app/domain/crm/port.ts";
import { discreet } from "./discreet.ts";
import { hubspotApi } from "./hubspot/hubspot-api.server.ts";
import { BATCH } from "./hubspot/hubspot-batch.server.ts";
import { checkHubspot } from "./hubspot/hubspot-check.server.ts";
import { clearHubspot } from "./hubspot/hubspot-clear.server.ts";
import { writeHubspotEvents } from "./hubspot/hubspot-events.server.ts";
import { findInHubspot } from "./hubspot/hubspot-find.server.ts";
import { writeHubspotNotes } from "./hubspot/hubspot-notes.server.ts";
import { hubspotProperties } from "./hubspot/hubspot-properties.server.ts";
import { hubspotPull } from "./hubspot/hubspot-pull.server.ts";
import type { HubspotContext } from "./hubspot/hubspot-sign-in.server.ts";
import { writeHubspotFields } from "./hubspot/hubspot-write.server.ts";

/** HubSpot: contacts by a unique property of ours, entries as notes or as events of an app's timeline. */
export function hubspot(context: HubspotContext): Crm {
  const api = hubspotApi(context);
  const properties = hubspotProperties(api, context.config.externalIdField!);
  const pull = hubspotPull(api, properties);
  const { entries } = context.config;
  return discreet({
    batch: { fields: BATCH, entries: BATCH, clear: BATCH, find: BATCH },
    writeFields: (writes) => writeHubspotFields(api, properties, writes),
    async addEntries(writes) {
      if (entries === "timeline") return writeHubspotEvents(api, writes, context.locale);
      if (entries === "note") return writeHubspotNotes(api, properties, writes, context.locale);
      return writes.map(() => ({ ok: true }));
    },
    clear: (writes) => clearHubspot(api, properties, writes),
    check: () => checkHubspot(api, properties),
    records: {
      describeFields: () => properties.describe(),
      provisionFields: (wanted) => properties.provision(wanted),
      find: (contacts, fields) => findInHubspot(api, properties, contacts, fields),
      pull,
    },
    budget: api.budget,
    takeExchanges: () => context.http.takeExchanges(),
  });
}
