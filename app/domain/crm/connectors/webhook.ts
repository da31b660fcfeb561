import type { Connector } from "../connector.ts";

/** Any receiver of Standard Webhooks. We make the secret. */
export const webhook: Connector = {
  kind: "webhook",
  name: "Standard Webhooks",
  settings: [{ name: "url", type: "url", required: true }],
  credentials: [],
  signIn: "none",
  hasRecords: false,
  provisions: false,
  neverWritten: [],
};
