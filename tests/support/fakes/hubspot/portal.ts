export type ObjectType = "contacts" | "companies" | "notes";
export type Values = Record<string, string>;
export type Stored = {
  id: string;
  values: Values;
  createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
};
export type Property = {
  name: string;
  label: string;
  type: "string" | "number" | "date" | "datetime" | "bool" | "enumeration";
  fieldType: string;
  groupName: string;
  hasUniqueValue: boolean;
  hubspotDefined: boolean;
  calculated: boolean;
  hidden: boolean;
  options: { label: string; value: string; hidden: boolean }[];
  modificationMetadata: { readOnlyValue: boolean; archivable: boolean; readOnlyDefinition: boolean };
};

const vendors = (
  name: string,
  type: Property["type"] = "string",
  over: Partial<Property> & { readOnly?: boolean } = {},
): Property => {
  const { readOnly = false, ...more } = over;
  return {
    name,
    label: name,
    type,
    fieldType: type === "number" ? "number" : "text",
    groupName: "contactinformation",
    hasUniqueValue: false,
    hubspotDefined: true,
    calculated: false,
    hidden: false,
    options: [],
    modificationMetadata: { readOnlyValue: readOnly, archivable: false, readOnlyDefinition: true },
    ...more,
  };
};

const EVERYWHERE = [
  vendors("hs_object_id", "number", { readOnly: true, hasUniqueValue: true }),
  vendors("hubspot_owner_id", "enumeration"),
];
const GIVEN: Record<ObjectType, Property[]> = {
  contacts: [
    ...EVERYWHERE,
    vendors("email", "string", { hasUniqueValue: true }),
    vendors("firstname"),
    vendors("lastname"),
    vendors("phone"),
    vendors("website"),
    vendors("associatedcompanyid", "number"),
    vendors("createdate", "datetime", { readOnly: true }),
    vendors("lastmodifieddate", "datetime", { readOnly: true }),
    vendors("num_associated_deals", "number", { calculated: true, readOnly: true }),
  ],
  companies: [
    ...EVERYWHERE,
    vendors("name"),
    vendors("domain"),
    vendors("annualrevenue", "number"),
    vendors("hs_lastmodifieddate", "datetime", { readOnly: true }),
  ],
  notes: [
    ...EVERYWHERE,
    vendors("hs_note_body"),
    vendors("hs_timestamp", "datetime"),
    vendors("hs_lastmodifieddate", "datetime", { readOnly: true }),
  ],
};

/** All records of one type, with their unique values at hand. */
function anObjectStore(type: ObjectType, nextId: () => string) {
  const records = new Map<string, Stored>();
  const properties = new Map(GIVEN[type].map((property) => [property.name, property]));
  /** Property -> value in lower case -> ids. A portal never has two; what a test seeds may. */
  const unique = new Map<string, Map<string, string[]>>();
  const indexOf = (name: string) => {
    let found = unique.get(name);
    if (!found) {
      unique.set(name, (found = new Map()));
      for (const { id, values, archivedAt } of records.values()) {
        const value = values[name];
        if (value && archivedAt === null)
          found.set(value.toLowerCase(), [...(found.get(value.toLowerCase()) ?? []), id]);
      }
    }
    return found;
  };
  const move = (name: string, id: string, from: string | undefined, to: string | undefined) => {
    const index = unique.get(name);
    if (!index || from === to) return;
    if (from) {
      const left = (index.get(from.toLowerCase()) ?? []).filter((other) => other !== id);
      if (left.length > 0) index.set(from.toLowerCase(), left);
      else index.delete(from.toLowerCase());
    }
    if (to) index.set(to.toLowerCase(), [...(index.get(to.toLowerCase()) ?? []), id]);
  };
  return {
    records,
    properties,
    byUnique: (name: string, value: string) =>
      name === "hs_object_id"
        ? records.get(value)?.archivedAt === null
          ? [value]
          : []
        : (indexOf(name).get(value.toLowerCase()) ?? []),
    insert(values: Values, at: number): Stored {
      const stored: Stored = { id: nextId(), values: {}, createdAt: at, updatedAt: at, archivedAt: null };
      records.set(stored.id, stored);
      this.change(stored, values, at);
      return stored;
    },
    change(stored: Stored, values: Values, at: number) {
      for (const [name, value] of Object.entries(values)) {
        move(name, stored.id, stored.values[name], value || undefined);
        if (value) stored.values[name] = value;
        else delete stored.values[name];
      }
      stored.updatedAt = at;
    },
    archive(stored: Stored, at: number) {
      for (const name of unique.keys()) move(name, stored.id, stored.values[name], undefined);
      stored.archivedAt = at;
      stored.updatedAt = at;
    },
    /** As by GDPR delete: not even in the bin. */
    erase(stored: Stored, at: number) {
      this.archive(stored, at);
      records.delete(stored.id);
    },
  };
}

export type ObjectStore = ReturnType<typeof anObjectStore>;

/** What an account of HubSpot holds, in memory. */
export function aPortal() {
  let last = 100;
  const nextId = () => String((last += 1));
  return {
    objects: {
      contacts: anObjectStore("contacts", nextId),
      companies: anObjectStore("companies", nextId),
      notes: anObjectStore("notes", nextId),
    } satisfies Record<ObjectType, ObjectStore>,
    groups: { contacts: new Set<string>(), companies: new Set<string>(), notes: new Set<string>() },
    owners: [] as { id: string; email: string; firstName: string; lastName: string }[],
    /** Note -> the contacts it stands with. */
    noteContacts: new Map<string, Set<string>>(),
    timelineTemplates: new Set<string>(),
    /** By the id that was given with them: the same again changes nothing. */
    timelineEvents: new Map<string, Record<string, unknown>>(),
    account: { portalId: 62515, timeZone: "Europe/Paris", companyCurrency: "EUR" },
  };
}

export type Portal = ReturnType<typeof aPortal>;
