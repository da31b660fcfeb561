import type { Connector } from "#app/domain/crm/connector.ts";
import { accessSettings } from "#app/domain/crm/setup/connection-inputs.ts";
import type { FieldGroup } from "./connector-fields.tsx";

/** Where the CRM is and how we sign in: addresses and credentials, which only change together. */
export const accessFields = (connector: Connector): FieldGroup["fields"] => [
  ...accessSettings(connector).map((field) => ({ field, part: "setting" as const })),
  ...connector.credentials.map((field) => ({ field, part: "credential" as const })),
];
