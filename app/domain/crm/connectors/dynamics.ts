import type { Connector } from "../connector.ts";

/** Microsoft Dynamics 365 on Dataverse, as an application user. */
export const dynamics: Connector = {
  kind: "dynamics",
  name: "Microsoft Dynamics 365",
  settings: [
    { name: "url", type: "url", required: true },
    { name: "authorityUrl", type: "url", required: true, default: "https://login.microsoftonline.com" },
    { name: "tenantId", type: "text", required: true },
    { name: "externalIdField", type: "field_name", required: true, default: "new_communityid" },
    { name: "customerCodeField", type: "field_name", required: false },
    {
      name: "entries",
      type: "choice",
      required: true,
      default: "annotation",
      choices: ["annotation", "custom_table", "none"],
    },
    {
      name: "entryTable",
      type: "field_name",
      required: true,
      default: "new_communitycontribution",
      when: { setting: "entries", is: "custom_table" },
    },
    { name: "segmentField", type: "field_name", required: false },
    { name: "tierField", type: "field_name", required: false },
    { name: "accountValueField", type: "field_name", required: false, default: "revenue" },
  ],
  credentials: [
    { name: "clientId", type: "text", required: true },
    { name: "clientSecret", type: "secret", required: true },
  ],
  signIn: "credentials",
  hasRecords: true,
  provisions: false,
  neverWritten: [
    "firstname",
    "lastname",
    "fullname",
    "emailaddress1",
    "emailaddress2",
    "telephone1",
    "mobilephone",
    "ownerid",
  ],
};
