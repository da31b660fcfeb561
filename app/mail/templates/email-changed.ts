import type { MailTemplate } from "../mail-template.ts";
import { maskAddress } from "../mask-address.ts";

/** Goes to the old address. */
export type EmailChangedValues = { name: string; newEmail: string };

export const emailChanged: MailTemplate<EmailChangedValues> = {
  write: (t, { name, newEmail }, { brandName }) => ({
    subject: t("changedSubject"),
    preview: t("changedPreview", { brand: brandName }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("changedText", { brand: brandName, email: maskAddress(newEmail) }) },
      { kind: "text", text: t("notYou") },
    ],
    footer: { text: t("accountWhy", { brand: brandName }) },
  }),
};
