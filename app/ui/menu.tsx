import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "#app/ui/button-class.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";

type MenuProps = ButtonLook & {
  /** The name of the button; with `iconOnly` or `face` it is heard, not seen. */
  label: string;
  /** Replaces icon and label on the button (an avatar). */
  face?: ReactNode;
  align?: "start" | "end";
  className?: string;
  buttonClassName?: string;
  children: ReactNode;
};

/**
 * Opens without scripts, since it is a <details>. With them (see page-behaviours.ts): arrow keys move, Escape and a
 * click elsewhere close. Its content is links and buttons, not ARIA menu items, so every assistive tool knows it.
 */
export function Menu(props: MenuProps) {
  const {
    label,
    face,
    align = "end",
    icon,
    iconOnly,
    variant = "quiet",
    size,
    className,
    buttonClassName,
  } = props;
  return (
    <details className={cx("menu", className)} data-menu data-align={align}>
      <summary className={face ? buttonClassName : buttonClass({ variant, size, iconOnly }, buttonClassName)}>
        {face ?? (icon && <Icon name={icon} />)}
        <span className={face || iconOnly ? "visually-hidden" : undefined}>{label}</span>
        {!face && !iconOnly && <Icon name="chevron-down" />}
      </summary>
      <div className="menu-panel">{props.children}</div>
    </details>
  );
}
