import * as client from "openid-client";
import { type Journey, SignInRefused } from "#app/domain/identities/port.ts";

type Asked = { redirectUri: string; scopes: string; nonce: boolean };

/** Longer is nothing that a person is called, or known by. */
const MAX_TEXT = 254;

/** Where to send somebody who wants to sign in, and what to remember until they are back. */
export async function beginCodeFlow(
  config: client.Configuration,
  { redirectUri, scopes, nonce }: Asked,
): Promise<{ url: string; journey: Journey }> {
  const journey = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: scopes,
    state: journey.state,
    ...(nonce && { nonce: journey.nonce }),
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, journey };
}

/** What the network says when nobody answers, and what our own guard says. */
const UNREACHABLE = new Set(["RefusedAddress", "TypeError", "TimeoutError", "AbortError"]);
const isNetwork = (error: unknown) =>
  /^(E[A-Z]+|UND_ERR)/.test(String((error as { code?: unknown } | null)?.code ?? ""));

/** Turns whatever went wrong into what the person is told; the cause is for the log. */
export function refusalOf(error: unknown): never {
  if (error instanceof client.AuthorizationResponseError) {
    throw new SignInRefused(error.error === "access_denied" ? "sign_in_cancelled" : "sign_in_again", error);
  }
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (UNREACHABLE.has(cause.constructor.name) || isNetwork(cause))
      throw new SignInRefused("provider_unreachable", error);
  }
  throw new SignInRefused("sign_in_again", error);
}

/** What the deepest cause of an error says, for an admin who tries a provider out. */
export function said(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  return (deepest instanceof Error ? deepest.message : String(deepest)).slice(0, 300);
}

/** A claim as text, or null: providers are free to send anything. Numbers are codes, too. */
export function text(claim: unknown): string | null {
  if (typeof claim === "number") return String(claim);
  if (typeof claim !== "string") return null;
  return claim.replaceAll("\u0000", "").trim().slice(0, MAX_TEXT) || null;
}
