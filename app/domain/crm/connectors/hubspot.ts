import type { Connector } from "../connector.ts";

const BY_OAUTH = { setting: "access", is: "oauth" };
const BY_TOKEN = { setting: "access", is: "private_app" };
const AS_EVENTS = { setting: "entries", is: "timeline" };

/** HubSpot, with the token of a private app or as an app of its own (OAuth), which timeline events need. */
export const hubspot: Connector = {
  kind: "hubspot",
  name: "HubSpot",
  settings: [
    {
      name: "access",
      type: "choice",
      required: true,
      default: "private_app",
      choices: ["private_app", "oauth"],
    },
    { name: "baseUrl", type: "url", required: true, default: "https://api.hubapi.com" },
    // Where an admin agrees: accounts in the European Union have another.
    { name: "appUrl", type: "url", required: true, default: "https://app.hubspot.com", when: BY_OAUTH },
    {
      name: "apiVersion",
      type: "choice",
      required: true,
      default: "v3",
      choices: ["v3", "2026-03", "2026-09"],
    },
    { name: "externalIdField", type: "field_name", required: true, default: "community_user_id" },
    { name: "customerCodeField", type: "field_name", required: false },
    {
      name: "entries",
      type: "choice",
      required: true,
      default: "note",
      choices: ["note", "timeline", "none"],
    },
    { name: "timelineTemplateId", type: "text", required: true, when: AS_EVENTS },
    { name: "segmentField", type: "field_name", required: false },
    { name: "tierField", type: "field_name", required: false },
    { name: "accountValueField", type: "field_name", required: false, default: "annualrevenue" },
  ],
  credentials: [
    { name: "token", type: "secret", required: true, when: BY_TOKEN },
    { name: "clientId", type: "text", required: true, when: BY_OAUTH },
    { name: "clientSecret", type: "secret", required: true, when: BY_OAUTH },
  ],
  signIn: "credentials",
  oauthWhen: BY_OAUTH,
  hasRecords: true,
  provisions: true,
  neverWritten: ["email", "firstname", "lastname", "phone", "mobilephone", "company", "hubspot_owner_id"],
};
