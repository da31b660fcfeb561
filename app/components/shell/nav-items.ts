import type { Role } from "#app/components/shell/viewer.ts";
import type { commonMessages } from "#app/i18n/messages/common.ts";
import { paths } from "#app/paths.ts";

type NavItem = { href: string; key: keyof (typeof commonMessages)["en"] & string };

const open: NavItem[] = [
  { href: paths.ideas(), key: "ideas" },
  { href: paths.roadmap(), key: "roadmap" },
];
const desk: NavItem = { href: paths.desk(), key: "desk" };
const admin: NavItem = { href: paths.admin(), key: "admin" };

/** The sections someone may enter. What they may not is left out, not greyed out. */
export function navItems(role: Role | null): NavItem[] {
  if (role === null || role === "member") return open;
  return role === "admin" || role === "product_manager" ? [...open, desk, admin] : [...open, admin];
}

/** "/ideas/12-dark-mode?x" belongs to "/ideas"; "/ideas-old" does not. */
export function isInSection(address: string, section: string): boolean {
  const path = address.split(/[?#]/)[0] ?? "";
  return path === section || path.startsWith(`${section}/`);
}
