import { cx } from "#app/ui/class-names.ts";

type ProgressBarProps = {
  label: string;
  value: number;
  max?: number;
  tone?: "action" | "good" | "warn" | "bad";
  className?: string;
};

/** The browser's own element: its width is an attribute, so no style is needed. Write the figure next to it. */
export function ProgressBar({ label, value, max = 100, tone = "action", className }: ProgressBarProps) {
  return (
    <progress
      className={cx("progress", tone !== "action" && `progress-${tone}`, className)}
      aria-label={label}
      value={value}
      max={max}
    />
  );
}
