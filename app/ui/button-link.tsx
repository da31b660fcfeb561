import type { ComponentPropsWithRef } from "react";
import { type ButtonLook, buttonClass } from "#app/ui/button-class.ts";
import { Icon } from "#app/ui/icon.tsx";

type ButtonLinkProps = ComponentPropsWithRef<"a"> & ButtonLook & { href: string };

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, size, icon, iconOnly, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass({ variant, size, iconOnly }, className)}>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : <span>{children}</span>}
    </a>
  );
}
