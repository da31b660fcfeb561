import { cx } from "#app/ui/class-names.ts";
import type { IconName } from "#app/ui/icon-names.ts";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "sm" | "md" | "lg";
  icon?: IconName;
  /** Shows the icon alone; the children become the accessible name. */
  iconOnly?: boolean;
};

export function buttonClass(look: Omit<ButtonLook, "icon">, className?: string): string | undefined {
  const { variant = "secondary", size = "md", iconOnly } = look;
  return cx("btn", `btn-${variant}`, size !== "md" && `btn-${size}`, iconOnly && "btn-icon", className);
}
