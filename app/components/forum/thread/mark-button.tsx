import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { Mark } from "./thread-frame.ts";

type MarkButtonProps = {
  action: string;
  /** What the page's scripts know it by; see `ThreadFrame.marks`. */
  place: number;
  mark: Mark;
  icon: IconName;
  /** What is heard: it says what the button does, and how many did. */
  label: string;
  className: string;
  children: React.ReactNode;
};

/** A mark that is given and taken back with one button. A form without scripts; with them it answers at once. */
export function MarkButton({ action, place, mark, icon, label, className, children }: MarkButtonProps) {
  return (
    <form method="post" action={action} data-mark={place} data-count={mark.count}>
      <button
        type="submit"
        className={className}
        name="on"
        value={String(!mark.on)}
        aria-pressed={mark.on}
        aria-label={label}
      >
        <Icon name={mark.on ? "check" : icon} />
        {children}
      </button>
    </form>
  );
}
