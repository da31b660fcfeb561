import type { ReactNode } from "react";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";

type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details className={cx("disclosure", className)} open={open}>
      <summary>
        <Icon name="chevron-right" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
