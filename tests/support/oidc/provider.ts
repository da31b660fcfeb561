import { createServer, type RequestListener } from "node:http";
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

/** A real OpenID Connect provider on loopback: anybody signs in by typing their name; the password does not matter. */
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
    features: { devInteractions: { enabled: true } },
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
  answer = provider.callback();
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
