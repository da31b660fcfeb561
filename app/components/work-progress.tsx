import type { ReactNode } from "react";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { useLiveRefresh } from "./use-live-refresh.ts";

/** Often enough to be watched, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 2000;

type WorkProgressProps = {
  label: string;
  done: number;
  total: number;
  /** Where to look again without scripts, and how that is called. */
  refresh: { href: string; text: string };
  /** What it means for whoever is looking. */
  children?: ReactNode;
};

/** How far a job is that this page began; looks again by itself, or by a link without scripts. */
export function WorkProgress({ label, done, total, refresh, children }: WorkProgressProps) {
  useLiveRefresh(LOOK_EVERY_MS);
  return (
    <div className="mb-6 rounded-lg border border-line bg-surface p-4" role="status">
      <ProgressBar label={label} value={done} max={Math.max(1, total)} />
      {children && <p className="mt-2 text-sm text-ink-soft">{children}</p>}
      <p className="unscripted-only mt-2 text-sm">
        <a href={refresh.href}>{refresh.text}</a>
      </p>
    </div>
  );
}
