import type { MailTemplate } from "./mail-template.ts";
import { type MailTemplateName, mailTemplates } from "./templates/registry.ts";

/** What stands in the place of a link that was taken out. */
const HIDDEN = "/…";

const secretsOf = (name: MailTemplateName) =>
  (mailTemplates[name] as MailTemplate<Record<string, unknown>>).secrets ?? [];

export const hasSecrets = (name: MailTemplateName) => secretsOf(name).length > 0;

/** The values without the links that would let whoever reads them into an account. */
export function withoutSecrets(
  name: MailTemplateName,
  values: Record<string, unknown>,
): Record<string, unknown> {
  return { ...values, ...Object.fromEntries(secretsOf(name).map((key) => [key, HIDDEN])) };
}
