import type { MailTemplate } from "../mail-template.ts";

export type CustomerCodeValues = { code: string; member: string; minutes: number };

export const customerCode: MailTemplate<CustomerCodeValues> = {
  secrets: ["code"],
  write: (t, { code, member, minutes }, { brandName }) => ({
    subject: t("customerCodeSubject", { code }),
    preview: t("customerCodePreview", { minutes }),
    heading: t("customerCodeHeading"),
    blocks: [
      { kind: "text", text: t("customerCodeHello") },
      { kind: "text", text: t("customerCodeText", { member, brand: brandName }) },
      { kind: "quote", text: code },
      { kind: "text", text: t("customerCodeHow", { minutes }) },
      { kind: "small", text: t("customerCodeNotYou") },
    ],
    footer: { text: t("customerCodeWhy", { brand: brandName }) },
  }),
};
