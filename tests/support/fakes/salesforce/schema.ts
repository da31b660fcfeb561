/** A field as `describe` tells of it; what is left out has Salesforce's usual value. */
export type Field = {
  name: string;
  label: string;
  type:
    | "id"
    | "string"
    | "textarea"
    | "email"
    | "phone"
    | "url"
    | "boolean"
    | "int"
    | "double"
    | "currency"
    | "date"
    | "datetime"
    | "picklist"
    | "reference";
  length: number;
  scale: number;
  custom: boolean;
  createable: boolean;
  updateable: boolean;
  nillable: boolean;
  externalId: boolean;
  unique: boolean;
  idLookup: boolean;
  filterable: boolean;
  calculated: boolean;
  restrictedPicklist: boolean;
  picklistValues: { active: boolean; defaultValue: boolean; label: string; value: string }[];
  referenceTo: string[];
  relationshipName: string | null;
};

export const field = (name: string, type: Field["type"] = "string", over: Partial<Field> = {}): Field => ({
  name,
  label: name.replace(/__c$/, "").replaceAll("_", " "),
  type,
  length:
    type === "string" || type === "url" ? 255 : type === "email" ? 80 : type === "textarea" ? 32_000 : 0,
  scale: 0,
  custom: name.endsWith("__c"),
  createable: true,
  updateable: true,
  nillable: true,
  externalId: false,
  unique: false,
  idLookup: false,
  filterable: type !== "textarea",
  calculated: false,
  restrictedPicklist: false,
  picklistValues: [],
  referenceTo: [],
  relationshipName: null,
  ...over,
});

const readOnly = { createable: false, updateable: false };
const SYSTEM = [
  field("Id", "id", { ...readOnly, nillable: false, idLookup: true }),
  field("IsDeleted", "boolean", { ...readOnly, nillable: false }),
  field("CreatedDate", "datetime", { ...readOnly, nillable: false }),
  field("LastModifiedDate", "datetime", { ...readOnly, nillable: false }),
  field("SystemModstamp", "datetime", { ...readOnly, nillable: false }),
];
const OWNER = field("OwnerId", "reference", { referenceTo: ["User"], relationshipName: "Owner" });

const choices = (...values: string[]) =>
  values.map((value) => ({ active: true, defaultValue: false, label: value, value }));

/** What an org of this kind starts with, and the fields an admin made for the community. */
export const OBJECTS: Record<string, { prefix: string; fields: Field[] }> = {
  Contact: {
    prefix: "003",
    fields: [
      ...SYSTEM,
      OWNER,
      field("LastName", "string", { nillable: false, length: 80 }),
      field("FirstName", "string", { length: 40 }),
      field("Name", "string", readOnly),
      field("Email", "email", { idLookup: true }),
      field("Phone", "phone", { length: 40 }),
      field("Description", "textarea"),
      field("AccountId", "reference", { referenceTo: ["Account"], relationshipName: "Account" }),
      field("Community_User_Id__c", "string", { externalId: true, unique: true, idLookup: true, length: 36 }),
      field("Customer_Code__c", "string", { externalId: true, length: 40 }),
      field("Segment__c", "picklist", { picklistValues: choices("Retail", "Enterprise") }),
      field("Tier__c"),
      field("Community_Level__c"),
      field("Community_Profile__c", "url"),
      field("Community_Points__c", "double"),
      field("Community_Since__c", "date"),
      field("Community_Opt_In__c", "boolean", { nillable: false }),
      field("Community_Score__c", "double", { ...readOnly, calculated: true }),
    ],
  },
  Account: {
    prefix: "001",
    fields: [
      ...SYSTEM,
      OWNER,
      field("Name", "string", { nillable: false }),
      field("AnnualRevenue", "currency", { scale: 2 }),
      field("Segment__c", "picklist", { picklistValues: choices("Retail", "Enterprise") }),
      field("Tier__c"),
    ],
  },
  User: { prefix: "005", fields: [...SYSTEM, field("Name", "string", readOnly)] },
  Task: {
    prefix: "00T",
    fields: [
      ...SYSTEM,
      OWNER,
      field("WhoId", "reference", { referenceTo: ["Contact", "Lead"], relationshipName: "Who" }),
      field("Subject", "string"),
      field("Description", "textarea"),
      field("ActivityDate", "date"),
      // Set a year after they were done, in the background.
      field("IsArchived", "boolean", readOnly),
      field("Status", "picklist", {
        nillable: false,
        picklistValues: choices("Not Started", "In Progress", "Completed"),
      }),
    ],
  },
  Community_Contribution__c: {
    prefix: "a00",
    fields: [
      ...SYSTEM,
      OWNER,
      field("Name", "string", { length: 80 }),
      field("Message_Id__c", "string", { externalId: true, unique: true, idLookup: true, length: 36 }),
      field("Contact__c", "reference", { referenceTo: ["Contact"], relationshipName: "Contact__r" }),
      field("Title__c"),
      field("Kind__c"),
      field("Role__c"),
      field("Url__c", "url"),
      field("Reason__c", "textarea"),
      field("Occurred_At__c", "datetime"),
    ],
  },
};

export const currencyField = () =>
  field("CurrencyIsoCode", "picklist", { picklistValues: choices("EUR", "USD") });
