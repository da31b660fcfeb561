import { badProperty } from "./failures.ts";
import type { ObjectStore, Stored, Values } from "./portal.ts";

export type Refusal = { category: string; message: string; errors?: Record<string, unknown>[] };

const LONGEST = 65_536;

/** Whether these values may stand on this record (null: a new one); what is wrong with the first that may not. */
export function refusalOf(store: ObjectStore, stored: Stored | null, values: Values): Refusal | null {
  for (const [name, value] of Object.entries(values)) {
    const property = store.properties.get(name);
    if (!property) return badProperty(name, "PROPERTY_DOESNT_EXIST", `Property "${name}" does not exist`);
    if (typeof value !== "string")
      return badProperty(name, "INVALID_STRING", `The value of ${name} is not a string.`);
    if (property.modificationMetadata.readOnlyValue)
      return badProperty(name, "READ_ONLY_VALUE", `"${name}" is a read only property.`);
    if (value === "") continue;
    const { type } = property;
    if (type === "number" && Number.isNaN(Number(value)))
      return badProperty(name, "INVALID_INTEGER", `${value} was not a valid number.`);
    if (type === "bool" && value !== "true" && value !== "false")
      return badProperty(
        name,
        "INVALID_OPTION",
        `${value} was not one of the allowed options: [true, false]`,
      );
    if (type === "date" && !/^(\d{4}-\d{2}-\d{2}|\d{12,13})$/.test(value))
      return badProperty(name, "INVALID_DATE", `${value} was not a valid date.`);
    if (type === "datetime" && Number.isNaN(Date.parse(value)) && !/^\d{12,13}$/.test(value))
      return badProperty(name, "INVALID_DATE", `${value} was not a valid datetime.`);
    if (type === "enumeration" && property.options.length > 0) {
      const allowed = property.options.map((option) => option.value);
      if (!allowed.includes(value))
        return badProperty(
          name,
          "INVALID_OPTION",
          `${value} was not one of the allowed options: [${allowed.join(", ")}]`,
        );
    }
    if (value.length > LONGEST) return badProperty(name, "INVALID_STRING", `${name} is too long.`);
    if (name === "email" && !/^[^@\s]+@[^@\s]+$/.test(value))
      return badProperty(name, "INVALID_EMAIL", `Email address ${value} is invalid`);
    if (!property.hasUniqueValue) continue;
    const other = store.byUnique(name, value).find((id) => id !== stored?.id);
    if (!other) continue;
    if (name === "email")
      return { category: "CONFLICT", message: `Contact already exists. Existing ID: ${other}` };
    return badProperty(
      name,
      "CONFLICTING_UNIQUE_VALUE",
      `${value} is already the value of ${name} on another record`,
    );
  }
  return null;
}
