import type { Connector } from "../connector.ts";

/** The built-in contact book: made with the community, there is nothing to set up. */
export const contactBook: Connector = {
  kind: "contact_book",
  name: "Ruche",
  settings: [],
  credentials: [],
  signIn: "none",
  hasRecords: false,
  provisions: false,
  neverWritten: [],
};
