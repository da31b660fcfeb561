import type { SectionLink } from "#app/components/section-layout.tsx";
import type { Role } from "#app/components/shell/viewer.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { adminMessages } from "#app/i18n/messages/admin.ts";
import { paths } from "#app/paths.ts";

type Words = Translate<keyof (typeof adminMessages)["en"] & string>;

/**
 * The pages of the administration that this role may open. What concerns members and customers is for all staff, the
 * programme for whoever runs it, the rest for admins.
 */
export function adminLinks(role: Role | null, t: Words): SectionLink[] {
  const overview: SectionLink = { href: paths.admin(), label: t("overview"), icon: "layout-grid" };
  const contacts: SectionLink = { href: paths.adminContacts(), label: t("contacts"), icon: "building-2" };
  const community: SectionLink[] = [{ href: paths.helping(), label: t("helping"), icon: "hand" }];
  if (role === "admin" || role === "moderator")
    community.push({ href: paths.programme(), label: t("ambassadors"), icon: "sparkles" });
  community.push({ href: paths.pyramid(), label: t("participation"), icon: "pyramid" });
  if (role !== "admin") return [overview, ...community, contacts];
  return [
    overview,
    ...community,
    { href: paths.adminPeople(), label: t("people"), icon: "users" },
    { href: paths.adminBrand(), label: t("brand"), icon: "palette" },
    { href: paths.adminCategories(), label: t("categories"), icon: "list" },
    { href: paths.adminStatuses(), label: t("statuses"), icon: "workflow" },
    { href: paths.adminPoints(), label: t("points"), icon: "star" },
    { href: paths.adminLevels(), label: t("levels"), icon: "chart-column" },
    { href: paths.adminBadges(), label: t("badges"), icon: "award" },
    contacts,
    { href: paths.adminCrm(), label: t("crm"), icon: "plug" },
    { href: paths.adminConsents(), label: t("consents"), icon: "shield-check" },
    { href: paths.adminSignIn(), label: t("signIn"), icon: "log-in" },
    { href: paths.adminMails(), label: t("mails"), icon: "mail" },
    { href: paths.adminJobs(), label: t("jobs"), icon: "clock" },
    { href: paths.adminAudit(), label: t("audit"), icon: "history" },
  ];
}
