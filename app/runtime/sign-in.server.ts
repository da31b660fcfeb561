import { LRUCache } from "lru-cache";
import { guardedFetch } from "#app/adapters/guarded-fetch.server.ts";
import { facebook } from "#app/adapters/sign-in/facebook.server.ts";
import { openidConnect } from "#app/adapters/sign-in/openid-connect.server.ts";
import { openSecret, sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { bareHost } from "#app/domain/crm/webhook-address.ts";
import type { SignInClient } from "#app/domain/identities/port.ts";
import type { Provider } from "#app/domain/identities/provider-queries.server.ts";
import { outgoingAllowList } from "./outgoing.server.ts";
import { keyFor, keysFor } from "./secret.server.ts";

/** What a provider publishes about itself, its keys above all, is asked for again after an hour. */
const FRESH_MS = 3_600_000;
const clients = new LRUCache<string, SignInClient>({ max: 50, ttl: FRESH_MS });

/** What commands on providers need to know of this installation. */
export const providerRules = () => ({
  seal: (secret: string, providerId: string) => sealSecret(keyFor("crm-secrets"), secret, providerId),
  allowed: outgoingAllowList(),
});

/** The live counterpart of a provider's row. */
export function signInClient(provider: Provider): SignInClient {
  const { id, kind, issuer, clientId, clientSecretSealed, scopes, customerCodeClaim } = provider;
  const key = JSON.stringify([id, issuer, clientId, clientSecretSealed, scopes, customerCodeClaim]);
  const known = clients.get(key);
  if (known) return known;
  const allowed = outgoingAllowList();
  const secret = clientSecretSealed && openSecret(keysFor("crm-secrets"), clientSecretSealed, id);
  const common = {
    issuer,
    clientId,
    scopes,
    fetch: guardedFetch(allowed),
    insecure: issuer.startsWith("http:") && allowed.has(bareHost(new URL(issuer))),
  };
  const made =
    kind === "facebook"
      ? facebook({ ...common, secret: secret ?? "" })
      : openidConnect({ ...common, kind, secret, customerCodeClaim });
  clients.set(key, made);
  return made;
}
