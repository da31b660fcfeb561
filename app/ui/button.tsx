import type { ComponentPropsWithRef, MouseEvent } from "react";
import { type ButtonLook, buttonClass } from "#app/ui/button-class.ts";
import { Icon } from "#app/ui/icon.tsx";

type ButtonProps = ComponentPropsWithRef<"button"> & ButtonLook & { pending?: boolean };

// A pending button stays focusable and keeps its name, so a screen reader does not lose its place.
const swallow = (event: MouseEvent) => event.preventDefault();

/** Submits its form unless told `type="button"`. */
export function Button({
  variant,
  size,
  icon,
  iconOnly,
  pending,
  className,
  children,
  onClick,
  type = "submit",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, iconOnly }, className)}
      onClick={pending ? swallow : onClick}
      aria-busy={pending || undefined}
    >
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : <span>{children}</span>}
    </button>
  );
}
