import type { MailTemplate } from "../mail-template.ts";

/** `path` is the one-time link, `hours` how long it works. */
export type ResetPasswordValues = { name: string; path: string; hours: number };

export const resetPassword: MailTemplate<ResetPasswordValues> = {
  secrets: ["path"],
  write: (t, { name, path, hours }, { brandName }) => ({
    subject: t("resetSubject"),
    preview: t("resetPreview"),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("resetText", { brand: brandName }) },
      { kind: "button", label: t("resetButton"), path },
      { kind: "small", text: t("linkHours", { count: hours }) },
    ],
    footer: { text: t("resetWhy") },
  }),
};
