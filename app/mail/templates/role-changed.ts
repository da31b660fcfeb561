import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type RoleChangedValues = {
  name: string;
  role: "member" | "moderator" | "product_manager" | "agent" | "admin";
};

export const roleChanged: MailTemplate<RoleChangedValues> = {
  write: (t, { name, role }, { brandName }) => ({
    subject: t("roleSubject"),
    preview: t(`role_${role}`),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("roleText", { brand: brandName }) },
      { kind: "text", text: t(`role_${role}`) },
      { kind: "button", label: t("roleButton", { brand: brandName }), path: paths.home() },
    ],
    footer: { text: t("accountWhy", { brand: brandName }) },
  }),
};
