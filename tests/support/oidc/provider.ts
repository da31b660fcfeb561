import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type Person = {
  name?: string;
  email?: string;
  email_verified?: boolean;
  customer_code?: string;
};

type Wanted = {
  /** Where it may send people back to. */
  redirectUris: string[];
  /** By the name they sign in with, which is their subject, too. More may be added later. */
  people: Record<string, Person>;
};

export type RunningProvider = {
  issuer: string;
  clientId: string;
  secret: string;
  people: Record<string, Person>;
  close: () => Promise<void>;
};

type Signing = { oidc: { client: { clientId: string }; session: { accountId: string } } };

const FORM = `<!doctype html><html lang="en"><head><title>Sign in</title><link rel="icon" href="data:,"></head><body>
<form method="post"><label>Name <input name="login"></label> <button>Sign in</button>
<button name="cancel" value="yes">Cancel</button></form></body></html>`;

/** The page on which somebody says who they are, or that they would rather not. */
async function askWho(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== "POST") {
    res.writeHead(200, { "content-type": "text/html" }).end(FORM);
    return;
  }
  let body = "";
  for await (const chunk of req) body += chunk;
  const form = new URLSearchParams(body);
  const login = { accountId: form.get("login") ?? "" };
  await provider.interactionFinished(req, res, form.has("cancel") ? { error: "access_denied" } : { login });
}

/** A real OpenID Connect provider on loopback: anybody signs in by typing their name. */
export async function startProvider({ redirectUris, people }: Wanted): Promise<RunningProvider> {
  let answer: RequestListener = (_req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => answer(req, res));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, secret] = ["ruche", "a-secret-of-tests"];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: redirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name"],
      customer: ["customer_code"],
    },
    scopes: ["openid", "email", "profile", "customer"],
    pkce: { required: () => true },
    cookies: { keys: ["tests"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    // Whoever signs in has agreed to everything.
    loadExistingGrant: async ({ oidc }: Signing) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid email profile customer");
      await grant.save();
      return grant;
    },
    ttl: {
      Session: 600,
      Grant: 600,
      Interaction: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    findAccount: (_context: unknown, sub: string) =>
      sub in people ? { accountId: sub, claims: () => ({ sub, ...people[sub] }) } : undefined,
  });
  const standard = provider.callback();
  answer = (req, res) =>
    req.url?.startsWith("/interaction/") ? void askWho(provider, req, res) : standard(req, res);
  return {
    issuer,
    clientId,
    secret,
    people,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
