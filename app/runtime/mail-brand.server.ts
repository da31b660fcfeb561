import type { MailBrand } from "#app/mail/mail-brand.ts";
import type { Sql } from "#db/types.ts";
import { baseUrl } from "./base-url.server.ts";
import { currentCommunity } from "./community.server.ts";

/** The deep blue of the light theme, as mail programs understand colours. */
const DEFAULT_ACCENT = "#1b4c98";

/** The community as mails show it. */
export async function mailBrand(sql: Sql): Promise<MailBrand> {
  const { name, accentLight } = await currentCommunity(sql);
  return { name, baseUrl: baseUrl(), accent: accentLight ?? DEFAULT_ACCENT };
}
