import type { Translate } from "#app/i18n/index.ts";
import type { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";

type Key = keyof (typeof crmDeliveryMessages)["en"] & string;

const KNOWN = new Set([
  "timeout",
  "private_address",
  "unknown_host",
  "https_only",
  "bad_address",
  "too_large",
  "consent_missing",
  "not_public",
  "contact_gone",
  "by_staff",
  "record_missing",
  "record_taken",
  "cannot_be_looked_for",
  "ambiguous",
  "nothing_mapped",
  "skipped",
  "credentials_cannot_be_opened",
]);

/** What our connectors say for lack of an answer's own words. */
const OURS = new Map<string, Key>([
  ["the answer broke off", "why_broke_off"],
  ["an answer that is not JSON", "why_broke_off"],
  ["not in the answer", "why_not_answered"],
  ["refused without a word", "why_not_answered"],
  ["no such contact", "why_no_such_contact"],
  ["the contact is not there yet", "why_not_there_yet"],
]);

/** `http_404 No such contact` or `timeout`, as a sentence. */
export function reasonText(t: Translate<Key>, reason: string): string {
  const ours = OURS.get(reason);
  if (ours) return t(ours);
  const [code = "", ...rest] = reason.split(" ");
  const said = rest.join(" ");
  const status = /^http_(\d+)$/.exec(code)?.[1];
  if (status) return said ? t("why_http_said", { status, said }) : t("why_http", { status });
  if (code === "connection_failed") return t("why_connection_failed", { said: said || "?" });
  if (KNOWN.has(code)) return t(`why_${code}` as Key);
  if (code === "unexpected") return t("why_unexpected", { said: said || "?" });
  // Everything else is in the words of the other side.
  return t("why_said", { said: reason });
}
