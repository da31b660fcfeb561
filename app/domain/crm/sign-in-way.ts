import type { Connector } from "./connector.ts";

/** How a connection of this kind signs in, given what its admin chose. */
export function signInWay({ signIn, oauthWhen }: Connector, config: Record<string, string | undefined>) {
  return oauthWhen && config[oauthWhen.setting] === oauthWhen.is ? "oauth" : signIn;
}
