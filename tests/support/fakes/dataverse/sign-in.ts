import type { FakeAnswer, FakeRequest } from "../loopback.ts";

const TOKEN_SECONDS = 3599;

/** Client credentials of an application user. */
export function signIns(now: () => number) {
  const app = {
    tenantId: "contoso",
    clientId: "11111111-aaaa-bbbb-cccc-222222222222",
    clientSecret: "s3cr3t~app",
  };
  const expiry = new Map<string, number>();
  let serial = 0;
  let revoked = false;
  const refused = (status: number, error: string, description: string): FakeAnswer => ({
    status,
    json: {
      error,
      error_description: description,
      error_codes: [Number(/AADSTS(\d+)/.exec(description)?.[1])],
    },
  });
  return {
    app,
    expire: () => {
      for (const token of expiry.keys()) expiry.set(token, 0);
    },
    set revoked(is: boolean) {
      revoked = is;
      if (is) expiry.clear();
    },
    token({ path, text }: FakeRequest, resource: string): FakeAnswer {
      const form = new URLSearchParams(text);
      if (!path.startsWith(`/${app.tenantId}/`))
        return refused(400, "invalid_request", "AADSTS90002: Tenant not found.");
      if (form.get("grant_type") !== "client_credentials" || form.get("scope") !== `${resource}/.default`)
        return refused(
          400,
          "invalid_scope",
          "AADSTS70011: The provided value for the input parameter 'scope' is not valid.",
        );
      if (form.get("client_id") !== app.clientId)
        return refused(400, "unauthorized_client", "AADSTS700016: Application not found in the directory.");
      if (revoked || form.get("client_secret") !== app.clientSecret)
        return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
      const token = `eyJ0fake.${(serial += 1)}.signature`;
      expiry.set(token, now() + TOKEN_SECONDS * 1000);
      return {
        status: 200,
        json: {
          token_type: "Bearer",
          expires_in: TOKEN_SECONDS,
          ext_expires_in: TOKEN_SECONDS,
          access_token: token,
        },
      };
    },
    /** Null: come in. */
    refuse({ headers }: FakeRequest): FakeAnswer | null {
      const token = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
      if ((expiry.get(token) ?? 0) > now()) return null;
      return {
        status: 401,
        headers: { "www-authenticate": "Bearer authorization_uri=https://login" },
        text: "",
      };
    },
  };
}
