/** How a CRM whose admin has to agree at the vendor is signed in to (OAuth 2 with a code and PKCE). */
export type CrmSignIn = {
  /** Where the admin is sent. */
  authorizeUrl(asked: { state: string; codeChallenge: string; redirectUri: string }): string;
  /** All credentials as they are kept from then on. Throws `CrmFailure` when the vendor refuses the code. */
  exchangeCode(given: {
    code: string;
    codeVerifier: string;
    redirectUri: string;
  }): Promise<Record<string, string>>;
};

/** One way to the vendor and back, kept by the browser of whoever went. */
export type SignInAttempt = { connectionId: string; state: string; codeVerifier: string };
