import type { Connector } from "../connector.ts";

/** Tryton, by JSON-RPC, as a user of its own. */
export const tryton: Connector = {
  kind: "tryton",
  name: "Tryton",
  settings: [
    { name: "url", type: "url", required: true },
    { name: "database", type: "text", required: true },
    { name: "entries", type: "choice", required: true, default: "note", choices: ["note", "none"] },
    { name: "customerCodeField", type: "field_name", required: false },
    { name: "accountRelation", type: "text", required: false },
    { name: "segmentField", type: "field_name", required: false },
    { name: "tierField", type: "field_name", required: false },
    { name: "accountValueField", type: "field_name", required: false },
    { name: "accountCurrency", type: "text", required: false },
    { name: "ownerField", type: "field_name", required: false },
  ],
  credentials: [
    { name: "login", type: "text", required: true },
    { name: "password", type: "secret", required: true },
  ],
  signIn: "credentials",
  hasRecords: true,
  provisions: false,
  // What a party is called and reached by, whatever module says it again under another name.
  neverWritten: ["name", "full_name", "code", "active", "email", "phone", "mobile", "website", "lang"],
};
