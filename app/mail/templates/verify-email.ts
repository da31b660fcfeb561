import type { MailTemplate } from "../mail-template.ts";

/** `path` is the one-time link, `hours` how long it works. */
export type VerifyEmailValues = { name: string; path: string; hours: number };

export const verifyEmail: MailTemplate<VerifyEmailValues> = {
  secrets: ["path"],
  write: (t, { name, path, hours }, { brandName }) => ({
    subject: t("verifySubject"),
    preview: t("verifyPreview", { brand: brandName }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("verifyText", { brand: brandName }) },
      { kind: "button", label: t("verifyButton"), path },
      { kind: "small", text: t("linkHours", { count: hours }) },
    ],
    footer: { text: t("verifyWhy", { brand: brandName }) },
  }),
};
