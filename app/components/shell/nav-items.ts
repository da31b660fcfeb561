import type { Role } from "#app/components/shell/viewer.ts";
import type { commonMessages } from "#app/i18n/messages/common.ts";
import { paths } from "#app/paths.ts";

type NavItem = { href: string; key: keyof (typeof commonMessages)["en"] & string };

const open: NavItem[] = [
  { href: paths.help(), key: "help" },
  { href: paths.ideas(), key: "ideas" },
  { href: paths.roadmap(), key: "roadmap" },
];
// Staff have their desks beside it, and find it at the foot of every page.
const leaderboards: NavItem = { href: paths.leaderboards(), key: "leaderboards" };
const desk: NavItem = { href: paths.desk(), key: "desk" };
const service: NavItem = { href: paths.service(), key: "service" };
const moderation: NavItem = { href: paths.moderation(), key: "moderation" };
const knowledge: NavItem = { href: paths.knowledge(), key: "knowledge" };
const admin: NavItem = { href: paths.admin(), key: "admin" };

/** The sections someone may enter. What they may not is left out, not greyed out. */
export function navItems(role: Role | null): NavItem[] {
  if (role === null || role === "member") return [...open, leaderboards];
  if (role === "admin") return [...open, desk, service, moderation, knowledge, admin];
  if (role === "product_manager") return [...open, desk, knowledge, admin];
  if (role === "agent") return [...open, service, knowledge, admin];
  return [...open, moderation, knowledge, admin];
}

/** Parts of the site that belong to a section with another address. */
const ALSO_IN: Record<string, string[]> = {
  [paths.help()]: [paths.forum(), paths.cases()],
  [paths.admin()]: [paths.helping(), paths.programme(), paths.pyramid()],
};

/** "/ideas/12-dark-mode?x" belongs to "/ideas"; "/ideas-old" does not. */
export function isInSection(address: string, section: string): boolean {
  const path = address.split(/[?#]/)[0] ?? "";
  return [section, ...(ALSO_IN[section] ?? [])].some((one) => path === one || path.startsWith(`${one}/`));
}
