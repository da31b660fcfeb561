/** The package has no types; this much of it the tests use. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): RequestListener;
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      result: { login: { accountId: string } } | { error: string },
    ): Promise<void>;
    Grant: new (
      about: Record<string, unknown>,
    ) => { addOIDCScope(scope: string): void; save(): Promise<void> };
  }
}
