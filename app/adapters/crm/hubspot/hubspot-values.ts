import type { FactValue } from "#db/schema/crm-sync.ts";

/** A property as HubSpot describes it. */
export type HubspotProperty = {
  name: string;
  label: string;
  type: string;
  hubspotDefined?: boolean;
  calculated?: boolean;
  hidden?: boolean;
  hasUniqueValue?: boolean;
  options?: { label: string; value: string }[];
  modificationMetadata?: { readOnlyValue?: boolean };
};

/** Everything is a string over there; empty is `""`. */
export function toHubspot(value: FactValue, property: HubspotProperty | undefined): string {
  if (value === null) return "";
  const text = String(value);
  if (property?.type === "datetime" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00.000Z`;
  if (property?.type !== "enumeration") return text;
  return property.options?.find(({ label, value: key }) => label === text || key === text)?.value ?? text;
}

export function fromHubspot(value: unknown, property: HubspotProperty | undefined): FactValue {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  if (property?.type === "number") return Number(text);
  if (property?.type === "bool") return text === "true";
  const time = /^\d{12,13}$/.test(text) ? new Date(Number(text)).toISOString() : text;
  if (property?.type === "date") return time.slice(0, 10);
  if (property?.type === "datetime") return time;
  if (property?.type !== "enumeration") return text;
  return property.options?.find(({ value: key }) => key === text)?.label ?? text;
}
