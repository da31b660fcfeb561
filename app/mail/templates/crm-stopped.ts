import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { crmMailMessages } from "#app/i18n/messages/crm-mail.ts";
import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type CrmStoppedValues = {
  name: string;
  connectionId: string;
  connection: string;
  /** Of a failure. */
  kind: string;
  /** The CRM's own words. */
  reason: string;
  /** ISO date and time. */
  since: string;
  /** It was switched off; else it is still tried. */
  off: boolean;
};

const WHY = {
  credentials: "why_credentials",
  permission: "why_permission",
  refused_address: "why_refused_address",
  gone: "why_gone",
  busy: "why_busy",
  unreachable: "why_down",
  timeout: "why_down",
  server_error: "why_down",
} as const;

export const crmStopped: MailTemplate<CrmStoppedValues> = {
  write: (_, { name, connectionId, connection, kind, reason, since: at, off }, { locale }) => {
    const t = translator(crmMailMessages, locale);
    const since = formatDateTime(new Date(at), locale);
    const text = t(off ? "offText" : "stoppedText", { connection, since });
    return {
      subject: t(off ? "offSubject" : "stoppedSubject", { connection }),
      preview: text,
      blocks: [
        { kind: "text", text: t("hello", { name }) },
        { kind: "text", text },
        { kind: "text", text: t(WHY[kind as keyof typeof WHY] ?? "why_refusing") },
        { kind: "text", text: t("said", { reason }) },
        { kind: "text", text: t("nothingLost") },
        { kind: "button", label: t("open"), path: paths.adminConnection(connectionId) },
      ],
      footer: { text: t("why") },
    };
  },
};
