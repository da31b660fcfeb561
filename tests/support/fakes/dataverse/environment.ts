import { randomUUID } from "node:crypto";

/** What every environment has, and a table that a customer may make for contributions. */
export type TableName = "contact" | "account" | "annotation" | "new_communitycontribution";
export type AttributeType =
  | "String"
  | "Memo"
  | "Integer"
  | "Decimal"
  | "Money"
  | "Boolean"
  | "DateTime"
  | "Picklist"
  | "State"
  | "Lookup"
  | "Owner"
  | "Uniqueidentifier"
  | "Virtual";
export type Attribute = {
  name: string;
  label: string;
  type: AttributeType;
  maxLength?: number;
  /** Of a DateTime. */
  format?: "DateOnly" | "DateAndTime";
  /** Of a String. */
  formatName?: "Text" | "Url" | "Email" | "Phone";
  options?: { value: number; label: string }[];
  custom?: boolean;
  readOnly?: boolean;
};
export type Row = {
  id: string;
  values: Record<string, unknown>;
  createdon: number;
  modifiedon: number;
};

const vendors: Record<TableName, Attribute[]> = {
  contact: [
    { name: "contactid", label: "Contact", type: "Uniqueidentifier", readOnly: true },
    { name: "firstname", label: "First Name", type: "String", maxLength: 50 },
    { name: "lastname", label: "Last Name", type: "String", maxLength: 50 },
    { name: "fullname", label: "Full Name", type: "String", maxLength: 160, readOnly: true },
    { name: "emailaddress1", label: "Email", type: "String", maxLength: 100, formatName: "Email" },
    { name: "telephone1", label: "Business Phone", type: "String", maxLength: 50, formatName: "Phone" },
    { name: "mobilephone", label: "Mobile Phone", type: "String", maxLength: 50, formatName: "Phone" },
    { name: "websiteurl", label: "Website", type: "String", maxLength: 200, formatName: "Url" },
    { name: "description", label: "Description", type: "Memo", maxLength: 2000 },
    { name: "statecode", label: "Status", type: "State" },
    { name: "parentcustomerid", label: "Company Name", type: "Lookup" },
    { name: "ownerid", label: "Owner", type: "Owner" },
    { name: "createdon", label: "Created On", type: "DateTime", format: "DateAndTime", readOnly: true },
    { name: "modifiedon", label: "Modified On", type: "DateTime", format: "DateAndTime", readOnly: true },
    { name: "entityimage", label: "Image", type: "Virtual" },
  ],
  account: [
    { name: "accountid", label: "Account", type: "Uniqueidentifier", readOnly: true },
    { name: "name", label: "Account Name", type: "String", maxLength: 160 },
    { name: "revenue", label: "Annual Revenue", type: "Money" },
    { name: "transactioncurrencyid", label: "Currency", type: "Lookup" },
    { name: "statecode", label: "Status", type: "State" },
    { name: "ownerid", label: "Owner", type: "Owner" },
    { name: "createdon", label: "Created On", type: "DateTime", format: "DateAndTime", readOnly: true },
    { name: "modifiedon", label: "Modified On", type: "DateTime", format: "DateAndTime", readOnly: true },
  ],
  annotation: [
    { name: "annotationid", label: "Note", type: "Uniqueidentifier", readOnly: true },
    { name: "subject", label: "Title", type: "String", maxLength: 500 },
    { name: "notetext", label: "Description", type: "Memo", maxLength: 100_000 },
    { name: "objectid", label: "Regarding", type: "Lookup" },
    { name: "modifiedon", label: "Modified On", type: "DateTime", format: "DateAndTime", readOnly: true },
  ],
  new_communitycontribution: [],
};

/** The columns of a customer's own table for contributions. */
export const CONTRIBUTION: Attribute[] = [
  { name: "new_communitycontributionid", label: "Contribution", type: "Uniqueidentifier", readOnly: true },
  { name: "new_name", label: "Name", type: "String", maxLength: 100, custom: true },
  { name: "new_title", label: "Title", type: "String", maxLength: 200, custom: true },
  { name: "new_kind", label: "Kind", type: "String", maxLength: 30, custom: true },
  { name: "new_url", label: "Address", type: "String", maxLength: 500, formatName: "Url", custom: true },
  { name: "new_occurredon", label: "When", type: "DateTime", format: "DateAndTime", custom: true },
  { name: "new_contact", label: "Contact", type: "Lookup", custom: true },
];
/** By the names that lead from one table to a contact. */
export const NAVIGATION: Record<string, string> = {
  objectid_contact: "objectid",
  new_Contact: "new_contact",
};

/** Rows in the order in which they were made, with whatever is asked for by value at hand. */
function aTable(name: TableName) {
  const rows = new Map<string, Row>();
  const indexes = new Map<string, Map<string, Set<string>>>();
  const keyOf = (value: unknown) => String(value).toLowerCase();
  const put = (index: Map<string, Set<string>>, value: unknown, id: string) => {
    if (value === null || value === undefined) return;
    const key = keyOf(value);
    const ids = index.get(key);
    if (ids) ids.add(id);
    else index.set(key, new Set([id]));
  };
  return {
    name,
    idName: `${name}id`,
    rows,
    attributes: new Map(vendors[name].map((attribute) => [attribute.name, attribute])),
    /** Rows where the attribute has this value; comparing text does not care for case. */
    where(attribute: string, value: unknown): Row[] {
      if (attribute === `${name}id`) return [rows.get(keyOf(value))].filter((row) => row !== undefined);
      let index = indexes.get(attribute);
      if (!index) {
        indexes.set(attribute, (index = new Map()));
        for (const row of rows.values()) put(index, row.values[attribute], row.id);
      }
      return [...(index.get(keyOf(value)) ?? [])].map((id) => rows.get(id)!);
    },
    insert(values: Record<string, unknown>, at: number, id: string = randomUUID()): Row {
      const row: Row = { id: id.toLowerCase(), values: {}, createdon: at, modifiedon: at };
      rows.set(row.id, row);
      this.change(row, values, at);
      return row;
    },
    change(row: Row, values: Record<string, unknown>, at: number) {
      for (const [attribute, value] of Object.entries(values)) {
        const index = indexes.get(attribute);
        const before = row.values[attribute];
        if (index && before !== null && before !== undefined) index.get(keyOf(before))?.delete(row.id);
        row.values[attribute] = value;
        if (index) put(index, value, row.id);
      }
      row.modifiedon = at;
    },
    remove(row: Row) {
      this.change(row, Object.fromEntries(Object.keys(row.values).map((attribute) => [attribute, null])), 0);
      rows.delete(row.id);
    },
  };
}

export type Table = ReturnType<typeof aTable>;
export type AlternateKey = {
  /** Of contacts where it says nothing. */
  table?: TableName;
  schemaName: string;
  attributes: string[];
  status: "Active" | "Pending" | "Failed";
};

/** What an environment of Dataverse holds, in memory. */
export function anEnvironment() {
  return {
    tables: {
      contact: aTable("contact"),
      account: aTable("account"),
      annotation: aTable("annotation"),
      new_communitycontribution: aTable("new_communitycontribution"),
    },
    keys: [] as AlternateKey[],
    privileges: new Set([
      "prvReadContact",
      "prvWriteContact",
      "prvCreateContact",
      "prvAppendToContact",
      "prvReadAccount",
      "prvCreateNote",
      "prvWriteNote",
      "prvAppendNote",
      "prvDeleteNote",
      "prvCreatenew_CommunityContribution",
      "prvAppendnew_CommunityContribution",
      "prvDeletenew_CommunityContribution",
    ]),
    owners: new Map<string, string>(),
    currencies: new Map<string, string>(),
    userId: randomUUID(),
    organizationId: randomUUID(),
  };
}

export type Environment = ReturnType<typeof anEnvironment>;
