import { consentRegisterCsv } from "#app/domain/accounts/consent-register-csv.server.ts";
import {
  type RegisterPurpose,
  type RegisterSource,
  registerFilter,
} from "#app/domain/accounts/consent-register-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { streamDownload } from "#app/http/stream-download.server.ts";
import { translator } from "#app/i18n/index.ts";
import { consentRegisterMessages } from "#app/i18n/messages/consent-register.ts";

const COLUMNS = ["when", "who", "purpose", "answer", "versionColumn", "language", "where", "words"] as const;

export const loader = defineLoader("admin", async ({ sql, actor, url, locale, now }) => {
  const t = translator(consentRegisterMessages, locale);
  const words = {
    headings: COLUMNS.map((column) => t(column)),
    answer: (granted: boolean) => t(granted ? "yes" : "no"),
    purpose: (purpose: RegisterPurpose) => t(`purpose_${purpose}`),
    source: (source: RegisterSource) => t(`source_${source}`),
  };
  const pieces = consentRegisterCsv(sql, actor, registerFilter(url.searchParams), words);
  return streamDownload(pieces, { name: "consents", kind: "csv", now });
});
