import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

export type NoticeTone = "info" | "good" | "warn" | "bad";

const icons: Record<NoticeTone, IconName> = {
  info: "info",
  good: "circle-check",
  warn: "triangle-alert",
  bad: "circle-alert",
};

type NoticeProps = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode };

/** A message that belongs to the page and stays; a toast is for what just happened. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div className="min-w-0 flex-1">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
