import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "outline" | "action" | "honey" | "good" | "warn" | "bad" | "info";
/** Says the state without colour: not begun, under way, done, closed. */
export type BadgeShape = "ring" | "half" | "disc" | "dash";

type BadgeProps = { tone?: BadgeTone; shape?: BadgeShape; children: ReactNode };

export function Badge({ tone = "neutral", shape, children }: BadgeProps) {
  return (
    <span className={tone === "neutral" ? "badge" : `badge badge-${tone}`} data-shape={shape}>
      {children}
    </span>
  );
}
