import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type AlreadyRegisteredValues = { name: string };

/** Sent instead of the verification when somebody signs up with an address that has an account. */
export const alreadyRegistered: MailTemplate<AlreadyRegisteredValues> = {
  write: (t, { name }, { brandName }) => ({
    subject: t("registeredSubject"),
    preview: t("registeredPreview"),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("registeredText", { brand: brandName }) },
      { kind: "button", label: t("registeredButton"), path: paths.login() },
      { kind: "small", text: t("registeredForgot") },
    ],
    footer: { text: t("registeredWhy"), links: [{ label: t("resetButton"), path: paths.forgotPassword() }] },
  }),
};
