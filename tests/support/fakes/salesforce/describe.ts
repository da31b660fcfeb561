import type { FakeAnswer } from "../loopback.ts";
import type { Table } from "./org.ts";

/** `GET …/sobjects/Contact/describe`: what this user may see of it. */
export function describe(table: Table, closed: { readOnly: Set<string>; objects: Set<string> }): FakeAnswer {
  const open = !closed.objects.has(table.name);
  return {
    status: 200,
    json: {
      name: table.name,
      label: table.name,
      custom: table.name.endsWith("__c"),
      queryable: true,
      createable: open,
      updateable: open,
      deletable: open,
      fields: [...table.fields.values()].map((one) => ({
        ...one,
        caseSensitive: false,
        soapType: "xsd:string",
        updateable: one.updateable && open && !closed.readOnly.has(one.name),
        createable: one.createable && open && !closed.readOnly.has(one.name),
      })),
    },
  };
}
