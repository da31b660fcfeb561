import type { SectionLink } from "#app/components/section-layout.tsx";
import type { Role } from "#app/components/shell/viewer.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { adminMessages } from "#app/i18n/messages/admin.ts";
import { paths } from "#app/paths.ts";

type Words = Translate<keyof (typeof adminMessages)["en"] & string>;

/** The pages of the administration that this role may open. Contacts are for all staff, the rest is for admins. */
export function adminLinks(role: Role | null, t: Words): SectionLink[] {
  const open: SectionLink[] = [
    { href: paths.admin(), label: t("overview"), icon: "layout-grid" },
    { href: paths.adminContacts(), label: t("contacts"), icon: "building-2" },
  ];
  if (role !== "admin") return open;
  return [
    open[0]!,
    { href: paths.adminPeople(), label: t("people"), icon: "users" },
    { href: paths.adminBrand(), label: t("brand"), icon: "palette" },
    { href: paths.adminCategories(), label: t("categories"), icon: "list" },
    { href: paths.adminStatuses(), label: t("statuses"), icon: "workflow" },
    { href: paths.adminPoints(), label: t("points"), icon: "star" },
    { href: paths.adminLevels(), label: t("levels"), icon: "chart-column" },
    { href: paths.adminBadges(), label: t("badges"), icon: "award" },
    open[1]!,
    { href: paths.adminCrm(), label: t("crm"), icon: "plug" },
    { href: paths.adminConsents(), label: t("consents"), icon: "shield-check" },
    { href: paths.adminSignIn(), label: t("signIn"), icon: "log-in" },
    { href: paths.adminMails(), label: t("mails"), icon: "mail" },
    { href: paths.adminJobs(), label: t("jobs"), icon: "clock" },
    { href: paths.adminAudit(), label: t("audit"), icon: "history" },
  ];
}
