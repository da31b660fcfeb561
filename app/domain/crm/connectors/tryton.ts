import type { Connector } from "../connector.ts";

/** Tryton, by JSON-RPC, as a user of its own. */
export const tryton: Connector = {
  kind: "tryton",
  name: "Tryton",
  settings: [
    { name: "url", type: "url", required: true },
    { name: "database", type: "text", required: true },
  ],
  credentials: [
    { name: "login", type: "text", required: true },
    { name: "password", type: "secret", required: true },
  ],
  signIn: "credentials",
  hasRecords: true,
  provisions: false,
  neverWritten: [],
};
