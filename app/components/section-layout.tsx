import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

export type SectionLink = { href: string; label: string; icon: IconName };

type SectionLayoutProps = { label: string; links: SectionLink[]; children: ReactNode };

/** The longest address that the current one is, or lies under. */
function currentOf(links: SectionLink[], pathname: string): SectionLink | undefined {
  const fitting = links.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0];
}

/** Pages that belong together, with their own navigation: at the left where there is room, else folded above the page. */
export function SectionLayout({ label, links, children }: SectionLayoutProps) {
  const { pathname } = useLocation();
  const current = currentOf(links, pathname);
  const items = links.map((link) => (
    <li key={link.href}>
      <a
        href={link.href}
        aria-current={link === current ? "page" : undefined}
        className="flex min-h-11 items-center gap-2.5 rounded-md px-3 text-sm font-medium text-ink-soft no-underline hover:bg-ink/5 hover:text-ink aria-[current]:bg-action-soft aria-[current]:text-ink lg:min-h-9"
      >
        <Icon name={link.icon} className="shrink-0" />
        {link.label}
      </a>
    </li>
  ));
  return (
    <div className="mx-auto flex w-full max-w-[calc(var(--container-page)+4rem)] flex-1 flex-col lg:flex-row">
      {/* A new key folds it again after a choice. */}
      <details
        key={pathname}
        className="group mx-4 mt-4 rounded-lg border border-line bg-surface md:mx-8 lg:hidden"
      >
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2.5 px-3 text-sm font-semibold">
          <Icon name={current?.icon ?? "menu"} className="shrink-0" />
          <span>{current?.label ?? label}</span>
          <Icon name="chevron-down" className="ml-auto shrink-0 group-open:rotate-180" />
        </summary>
        <nav aria-label={label} className="border-t border-line p-1">
          <ul>{items}</ul>
        </nav>
      </details>
      <nav aria-label={label} className="sticky top-0 hidden w-60 shrink-0 self-start pt-10 pl-8 lg:block">
        <p className="px-3 pb-2 text-xs font-semibold text-ink-faint">{label}</p>
        <ul className="flex flex-col gap-0.5">{items}</ul>
      </nav>
      {/* Narrow pages stand at the navigation, not in the middle of what it leaves. */}
      <div className="flex min-w-0 flex-1 flex-col [&>main]:ml-0">{children}</div>
    </div>
  );
}
