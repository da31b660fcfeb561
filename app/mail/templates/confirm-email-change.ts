import type { MailTemplate } from "../mail-template.ts";

/** Goes to the new address; `path` is the one-time link, `hours` how long it works. */
export type ConfirmEmailChangeValues = { name: string; path: string; newEmail: string; hours: number };

export const confirmEmailChange: MailTemplate<ConfirmEmailChangeValues> = {
  secrets: ["path"],
  write: (t, { name, path, newEmail, hours }, { brandName }) => ({
    subject: t("changeSubject"),
    preview: t("changePreview", { brand: brandName }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("changeText", { brand: brandName, email: newEmail }) },
      { kind: "button", label: t("changeButton"), path },
      { kind: "small", text: t("linkHours", { count: hours }) },
    ],
    footer: { text: t("changeWhy") },
  }),
};
