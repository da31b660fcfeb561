import type { MailTemplate } from "../mail-template.ts";

export type AccountClosedValues = { name: string };

export const accountClosed: MailTemplate<AccountClosedValues> = {
  write: (t, { name }, { brandName }) => ({
    subject: t("closedSubject"),
    preview: t("closedPreview", { brand: brandName }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("closedText", { brand: brandName }) },
      { kind: "text", text: t("closedThanks") },
    ],
    footer: { text: t("closedWhy", { brand: brandName }) },
  }),
};
