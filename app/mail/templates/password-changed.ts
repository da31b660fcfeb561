import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type PasswordChangedValues = { name: string };

export const passwordChanged: MailTemplate<PasswordChangedValues> = {
  write: (t, { name }, { brandName }) => ({
    subject: t("passwordSubject"),
    preview: t("passwordPreview", { brand: brandName }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("passwordText", { brand: brandName }) },
      { kind: "text", text: t("passwordNotYou") },
      { kind: "button", label: t("resetButton"), path: paths.forgotPassword() },
    ],
    footer: { text: t("accountWhy", { brand: brandName }) },
  }),
};
