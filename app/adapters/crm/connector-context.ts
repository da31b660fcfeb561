import type { Exchange } from "#app/domain/crm/port.ts";
import type { Locale } from "#app/i18n/index.ts";

export type CrmRequest = {
  action: Exchange["action"];
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form instead: tokens are asked for that way. */
  form?: Record<string, string>;
  /** Sent as it stands: many requests in one (OData's `$batch`). `noted` is what the exchange keeps of it, masked. */
  raw?: { type: string; text: string; noted: unknown };
  /** What the exchange keeps of the answer's JSON, still to be masked: where a key or a person has no telling name. */
  keepOfAnswer?: (json: unknown) => unknown;
};

export type CrmAnswer = {
  callId: string;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Null when the body is no JSON (or was cut off in the middle). */
  json: unknown;
  text: string;
};

/**
 * How connectors reach out: never to internal networks unless allowed, never following a redirect, one time limit for
 * everything, every call noted with secrets and personal data masked.
 */
export type CrmHttp = {
  /** Any status is an answer. Throws `CrmFailure` when none came: unreachable, timeout, refused_address, too_large. */
  request(request: CrmRequest): Promise<CrmAnswer>;
  takeExchanges(): Exchange[];
};

/** What a connector is made from. */
export type ConnectorContext<Credentials extends Record<string, string>> = {
  config: Record<string, string | undefined>;
  credentials: Credentials;
  /** Seals and stores them: some CRMs give a new refresh token with every access token. */
  saveCredentials(credentials: Credentials): Promise<void>;
  http: CrmHttp;
  /** The community's own: entries are written in it. English where nobody says. */
  locale?: Locale;
};
