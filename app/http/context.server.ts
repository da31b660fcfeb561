import "@remix-run/node";
import type { Actor, Restriction } from "#app/domain/core/actor.ts";
import type { Locale } from "#app/i18n/index.ts";

/** What the frame of a page shows about the person reading it. */
export type Viewer = {
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  role: string;
  emailVerified: boolean;
  restriction: Restriction | null;
  restrictedUntil: Date | null;
  circle: boolean;
  powers: string[];
  unread: number;
  /** Words they agreed to name more by now. */
  asksConsent: boolean;
  locale: Locale;
  theme: "system" | "light" | "dark";
};

export type Visit = { actor: Actor; viewer: Viewer | null; sessionId: string | null };

/** One per request, made by the server, handed to every loader and action as Remix's load context. */
export type RequestContext = {
  requestId: string;
  ip: string;
  /** The session, looked up once per request however many loaders ask. */
  visit: () => Promise<Visit>;
  /** Sent with whatever answer the request gets: refreshed session cookies, cleared toasts. */
  extraHeaders: Headers;
  /** On every inline script and style that we write; nobody else's content can know it beforehand. */
  nonce: string;
  /** The finished page, kept out of a web stream because copying through one costs more than making it. */
  html?: Buffer;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
