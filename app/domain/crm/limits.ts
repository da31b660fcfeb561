/** Shared by pages and rules; no validation library in here. */

/** 64 MiB, as the server lets through for this page; about half a million contacts. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;
/** Columns of a contact file; more is a file of another kind. */
export const MAX_COLUMNS = 100;
/** Characters of one cell that is kept. */
export const MAX_CELL = 500;
/** Contacts counted one by one for a list's heading; beyond it, "10,000+" says enough. */
export const COUNTED = 10_000;
export const PREVIEW_ROWS = 5;
/** Longer is no code that anybody types. */
export const MAX_CUSTOMER_CODE = 100;
/** Digits of the code that is mailed: with five tries each and five mails an hour, nobody guesses it. */
export const ONE_TIME_DIGITS = 8;
export const ONE_TIME_MINUTES = 15;
export const ONE_TIME_TRIES = 5;
/** Words of an agent on why a member is a contact. */
export const MAX_LINK_NOTE = 500;
export const MAX_CONNECTION_NAME = 80;
export const MAX_URL = 500;
/** While a secret is being replaced, the old one signs along for a day. */
export const ROTATION_HOURS = 24;

/** What a column of a contact file can be, in the order of the mapping page. Only the first must be there. */
export const CONTACT_FIELDS = [
  "externalId",
  "email",
  "firstName",
  "lastName",
  "company",
  "phone",
  "account",
  "accountValue",
  "accountCurrency",
  "segment",
  "tier",
  "ownerName",
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Our field -> the heading of its column. */
export type Mapping = Partial<Record<ContactField, string>>;
/** Key of the stored mapping that says to keep all other columns too. */
export const KEEP_OTHERS = "*";
