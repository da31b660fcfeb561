import type { Connector } from "../connector.ts";

/** Salesforce, as a connected app with refresh tokens. */
export const salesforce: Connector = {
  kind: "salesforce",
  name: "Salesforce",
  settings: [
    { name: "loginUrl", type: "url", required: true, default: "https://login.salesforce.com" },
    { name: "apiVersion", type: "text", required: true, default: "62.0" },
    { name: "externalIdField", type: "field_name", required: true, default: "Community_User_Id__c" },
    { name: "customerCodeField", type: "field_name", required: false },
    {
      name: "entries",
      type: "choice",
      required: true,
      default: "task",
      choices: ["custom_object", "task", "none"],
    },
    {
      name: "entryObject",
      type: "field_name",
      required: true,
      default: "Community_Contribution__c",
      when: { setting: "entries", is: "custom_object" },
    },
    { name: "segmentField", type: "field_name", required: false },
    { name: "tierField", type: "field_name", required: false },
    { name: "accountValueField", type: "field_name", required: false, default: "AnnualRevenue" },
    { name: "accountCurrency", type: "text", required: false },
  ],
  credentials: [
    { name: "clientId", type: "text", required: true },
    { name: "clientSecret", type: "secret", required: true },
  ],
  signIn: "oauth",
  hasRecords: true,
  provisions: false,
  neverWritten: [],
};
