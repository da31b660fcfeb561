import type { ConnectionKind } from "#db/schema/crm-sync.ts";

/** One input of the form that sets a connection up. Its words are in `i18n/messages/crm-connectors.ts`, by `<kind>_<name>`. */
export type ConnectorField = {
  name: string;
  /** `secret` is sealed and never shown again; the others are kept in the connection's `config`. */
  type: "text" | "url" | "secret" | "choice" | "field_name";
  required: boolean;
  default?: string;
  choices?: readonly string[];
  /** Asked, and required, only while this other setting has this value. */
  when?: { setting: string; is: string };
};

/**
 * What a kind of CRM asks for and can do. Browser-safe: the form of a connection is made from it. Its other half, the
 * code that speaks with it, is `app/adapters/crm/<kind>.server.ts`.
 */
export type Connector = {
  kind: ConnectionKind;
  /** The vendor's own name, the same in all languages. */
  name: string;
  settings: readonly ConnectorField[];
  credentials: readonly ConnectorField[];
  /** `oauth`: the admin is sent to the vendor to agree, after the form. Else the credentials of the form are enough. */
  signIn: "none" | "credentials" | "oauth";
  /** Where the admin chooses: while this setting has this value the sign-in is by OAuth, whatever `signIn` says. */
  oauthWhen?: { setting: string; is: string };
  /** It has records of its own: mapping, dry run, reading and reconciling make sense. */
  hasRecords: boolean;
  /** It may be asked to make the fields that lack. */
  provisions: boolean;
  /** Names of their fields that are never offered for mapping, however custom they look. */
  neverWritten: readonly string[];
};
