import type { FactValue } from "#db/schema/crm-sync.ts";
import type { Attribute } from "./dynamics-attributes.server.ts";

/** A value of ours as its attribute takes it. What does not fit goes as it is, to be refused in Microsoft's words. */
export function toDynamics(value: FactValue, attribute: Attribute | undefined): FactValue {
  if (value === null || value === "" || !attribute) return value === "" ? null : value;
  const text = String(value);
  switch (attribute.type) {
    case "text":
    case "url":
      return text;
    case "datetime":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
    case "choice":
      return attribute.options.find(({ label }) => label === text)?.value ?? value;
    default:
      return value;
  }
}

export function fromDynamics(value: unknown, attribute: Attribute | undefined): FactValue {
  if (value === null || value === undefined || value === "") return null;
  if (attribute?.type === "choice")
    return attribute.options.find((option) => option.value === value)?.label ?? String(value);
  return value as FactValue;
}
