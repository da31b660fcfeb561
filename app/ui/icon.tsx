import { cx } from "#app/ui/class-names.ts";
import type { IconName } from "#app/ui/icon-names.ts";
import sprite from "#app/ui/icons.svg?url&no-inline";

type IconProps = { name: IconName; className?: string };

/** Always decoration: the words next to it, or the control's label, say what it means. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg className={cx("icon", className)} aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
