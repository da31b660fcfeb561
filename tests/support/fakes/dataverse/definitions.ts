import type { FakeAnswer } from "../loopback.ts";
import { type Attribute, type Environment, NAVIGATION, type Table } from "./environment.ts";
import { Refusal } from "./refused.ts";
import { keysOf } from "./writes.ts";

const label = (text: string) => ({ UserLocalizedLabel: { Label: text, LanguageCode: 1033 } });

const DERIVED: Record<string, readonly Attribute["type"][]> = {
  StringAttributeMetadata: ["String"],
  MemoAttributeMetadata: ["Memo"],
  DateTimeAttributeMetadata: ["DateTime"],
  PicklistAttributeMetadata: ["Picklist"],
};

const plain = ({ name, label: text, type, custom, readOnly }: Attribute) => ({
  LogicalName: name,
  DisplayName: label(text),
  AttributeType: type,
  IsValidForRead: true,
  IsValidForUpdate: !readOnly,
  IsCustomAttribute: custom ?? false,
});

const more = ({ name, maxLength, format, formatName, options }: Attribute) => ({
  LogicalName: name,
  ...(maxLength !== undefined && { MaxLength: maxLength }),
  ...(format && { Format: format, DateTimeBehavior: { Value: "UserLocal" } }),
  ...(formatName && { FormatName: { Value: formatName } }),
  ...(options && {
    OptionSet: { Options: options.map((option) => ({ Value: option.value, Label: label(option.label) })) },
    GlobalOptionSet: null,
  }),
});

/** `EntityDefinitions(LogicalName='contact')/…`: attributes, what more is known of those of one type, keys. */
export function defined(environment: Environment, path: string): FakeAnswer {
  const [, name, rest = ""] = /^EntityDefinitions\(LogicalName='(\w+)'\)\/?(.*)$/.exec(path) ?? [];
  const table = (environment.tables as Record<string, Table>)[name ?? ""];
  if (!table || table.attributes.size === 0)
    throw new Refusal(404, "0x80040217", "Could not find an entity with specified LogicalName");
  const attributes = [...table.attributes.values()];
  const answer = (value: unknown[]): FakeAnswer => ({
    status: 200,
    headers: { "odata-version": "4.0", "content-type": "application/json; odata.metadata=minimal" },
    json: { value },
  });
  if (rest === "")
    return {
      status: 200,
      json: {
        LogicalName: table.name,
        SchemaName: table.name === "new_communitycontribution" ? "new_CommunityContribution" : table.name,
        EntitySetName: `${table.name}s`,
        PrimaryIdAttribute: table.idName,
        PrimaryNameAttribute: attributes.find(({ name: one }) => /(name|subject)$/.test(one))?.name,
      },
    };
  if (rest === "ManyToOneRelationships")
    return answer(
      Object.entries(NAVIGATION)
        .filter(([, attribute]) => table.attributes.has(attribute))
        .map(([navigation, attribute]) => ({
          ReferencingAttribute: attribute,
          ReferencedEntity: "contact",
          ReferencingEntityNavigationPropertyName: navigation,
        })),
    );
  if (rest === "Attributes") return answer(attributes.map(plain));
  if (rest === "Keys")
    return answer(
      keysOf(environment, table).map(({ schemaName, attributes: names, status }) => ({
        SchemaName: schemaName,
        KeyAttributes: names,
        EntityKeyIndexStatus: status,
      })),
    );
  const derived = DERIVED[rest.replace("Attributes/Microsoft.Dynamics.CRM.", "")];
  if (!derived) throw new Refusal(404, "0x8006088a", `Resource not found for the segment '${rest}'.`);
  return answer(attributes.filter(({ type }) => derived.includes(type)).map(more));
}
