import type { Inbound } from "#app/domain/cases/reply-token.server.ts";
import { env } from "./env.server.ts";
import { keyFor } from "./secret.server.ts";

/** How answers by mail come in, or null where nobody forwards them to us. */
export function inboundMail(): (Inbound & { secret: string }) | null {
  const { INBOUND_MAIL_ADDRESS: address, INBOUND_MAIL_SECRET: secret } = env;
  return address && secret ? { address, secret, key: keyFor("case-mail") } : null;
}
