import { translator } from "#app/i18n/index.ts";
import { crmMailMessages } from "#app/i18n/messages/crm-mail.ts";
import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type CrmWorksAgainValues = { name: string; connectionId: string; connection: string };

export const crmWorksAgain: MailTemplate<CrmWorksAgainValues> = {
  write: (_, { name, connectionId, connection }, { locale }) => {
    const t = translator(crmMailMessages, locale);
    return {
      subject: t("againSubject", { connection }),
      preview: t("againText", { connection }),
      blocks: [
        { kind: "text", text: t("hello", { name }) },
        { kind: "text", text: t("againText", { connection }) },
        { kind: "button", label: t("open"), path: paths.adminConnection(connectionId) },
      ],
      footer: { text: t("why") },
    };
  },
};
