import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { Urgency } from "./time-left.ts";

const ICONS: Record<Urgency, IconName> = {
  calm: "clock",
  soon: "circle-alert",
  late: "triangle-alert",
  paused: "clock",
  done: "circle-check",
};

type TimeLeftMarkProps = { urgency: Urgency; words: string; title?: string | undefined };

/** The time there is left: words, and a shape and a tone for how pressing it is. */
export function TimeLeftMark({ urgency, words, title }: TimeLeftMarkProps) {
  return (
    <span className="case-time" data-urgency={urgency} title={title}>
      <Icon name={ICONS[urgency]} />
      {words}
    </span>
  );
}
