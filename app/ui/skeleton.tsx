import { cx } from "#app/ui/class-names.ts";

/** Holds the place of what is on its way; `className` gives it the size, e.g. `h-4 w-40`. */
export function Skeleton({ className }: { className?: string }) {
  return <span className={cx("skeleton", className)} aria-hidden="true" />;
}
