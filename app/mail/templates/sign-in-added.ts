import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type SignInAddedValues = { name: string; provider: string };

export const signInAdded: MailTemplate<SignInAddedValues> = {
  write: (t, { name, provider }, { brandName }) => ({
    subject: t("signInAddedSubject", { provider }),
    preview: t("signInAddedPreview", { brand: brandName, provider }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("signInAddedText", { brand: brandName, provider }) },
      { kind: "text", text: t("signInAddedNotYou") },
      { kind: "button", label: t("signInAddedButton"), path: paths.settingsSignIns() },
    ],
    footer: { text: t("accountWhy", { brand: brandName }) },
  }),
};
