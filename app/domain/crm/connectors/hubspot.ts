import type { Connector } from "../connector.ts";

/** HubSpot, with the token of a private app. */
export const hubspot: Connector = {
  kind: "hubspot",
  name: "HubSpot",
  settings: [
    { name: "baseUrl", type: "url", required: true, default: "https://api.hubapi.com" },
    { name: "externalIdField", type: "field_name", required: true, default: "community_user_id" },
    { name: "customerCodeField", type: "field_name", required: false },
    {
      name: "entries",
      type: "choice",
      required: true,
      default: "note",
      choices: ["note", "timeline", "none"],
    },
    { name: "segmentField", type: "field_name", required: false },
    { name: "tierField", type: "field_name", required: false },
    { name: "accountValueField", type: "field_name", required: false, default: "annualrevenue" },
  ],
  credentials: [{ name: "token", type: "secret", required: true }],
  signIn: "credentials",
  hasRecords: true,
  provisions: true,
  neverWritten: [],
};
