/** What one sign-in is held together by, from the click on the button to the way back. Kept in a sealed cookie. */
export type Journey = { state: string; nonce: string; verifier: string };

/** What a provider says of whoever signed in there. */
export type Claims = {
  /** Never changes and is nobody else's at this provider. */
  subject: string;
  /** Lower case. */
  email: string | null;
  /** The provider says that it proved the address; whether we believe it is set by an admin. */
  emailVerified: boolean;
  name: string | null;
  customerCode: string | null;
};

export type Check = { what: "discovery" | "keys" | "pkce" | "credentials"; ok: boolean; detail: string };

/** One provider that people may sign in from. `redirectUri` is where it sends them back to. */
export type SignInClient = {
  start(redirectUri: string): Promise<{ url: string; journey: Journey }>;
  /** `search`: what stood behind the `?` of the way back. Throws `SignInRefused`. */
  finish(redirectUri: string, search: string, journey: Journey): Promise<Claims>;
  /** Tries out what can be tried without anybody signing in. */
  check(): Promise<Check[]>;
};

/** `code` is a key of the toasts; `cause` is for the log. */
export class SignInRefused extends Error {
  readonly code: "sign_in_cancelled" | "sign_in_again" | "provider_unreachable";
  constructor(code: SignInRefused["code"], cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.name = "SignInRefused";
  }
}
