import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: ReactNode };

type TabsProps = { label: string; items: Tab[]; keepScroll?: boolean };

/** Each tab is a page of its own with its own address. */
export function Tabs({ label, items, keepScroll }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          data-keep-scroll={keepScroll || undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
