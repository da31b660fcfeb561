import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import { refused } from "./failures.ts";
import type { ObjectType, Portal, Property } from "./portal.ts";

const FIELD_TYPES: Record<string, readonly string[]> = {
  string: ["text", "textarea", "html", "phonenumber", "file"],
  number: ["number", "calculation_equation"],
  date: ["date"],
  datetime: ["date"],
  bool: ["booleancheckbox"],
  enumeration: ["select", "radio", "checkbox", "booleancheckbox"],
};

/** `GET` and `POST` of properties and their groups. */
export function defined(
  portal: Portal,
  type: ObjectType,
  isGroup: boolean,
  { method, json }: FakeRequest,
): FakeAnswer {
  const { properties } = portal.objects[type];
  const groups = portal.groups[type];
  if (method === "GET")
    return {
      status: 200,
      json: {
        results: isGroup ? [...groups].map((name) => ({ name, label: name })) : [...properties.values()],
      },
    };
  const body = json as Partial<Property> & { name: string; label: string };
  if (!/^[a-z][a-z0-9_]*$/.test(body.name ?? "") || !body.label)
    return refused(400, "VALIDATION_ERROR", "A name in lower case and a label are needed.");
  if (isGroup) {
    if (groups.has(body.name))
      return refused(409, "CONFLICT", `A property group named '${body.name}' already exists.`);
    groups.add(body.name);
    return { status: 201, json: { name: body.name, label: body.label, displayOrder: -1, archived: false } };
  }
  if (properties.has(body.name))
    return refused(409, "OBJECT_ALREADY_EXISTS", `A property named '${body.name}' already exists.`);
  if (!FIELD_TYPES[body.type ?? ""]?.includes(body.fieldType ?? ""))
    return refused(400, "VALIDATION_ERROR", `fieldType ${body.fieldType} does not go with type ${body.type}`);
  if (!groups.has(body.groupName ?? "") && body.groupName !== "contactinformation")
    return refused(400, "VALIDATION_ERROR", `Property group ${body.groupName} does not exist`);
  if (body.type === "bool" && body.options?.length !== 2)
    return refused(400, "VALIDATION_ERROR", "Boolean properties must have exactly two options.");
  const made: Property = {
    ...(body as Property),
    hasUniqueValue: body.hasUniqueValue ?? false,
    hubspotDefined: false,
    calculated: false,
    hidden: false,
    options: body.options ?? [],
    modificationMetadata: { readOnlyValue: false, archivable: true, readOnlyDefinition: false },
  };
  properties.set(made.name, made);
  return { status: 201, json: made };
}
