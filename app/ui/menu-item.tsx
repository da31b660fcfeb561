import type { ComponentPropsWithoutRef } from "react";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

type Common = { icon?: IconName; danger?: boolean };
type MenuItemProps = Common &
  (
    | ({ href: string } & ComponentPropsWithoutRef<"a">)
    | ({ href?: undefined } & ComponentPropsWithoutRef<"button">)
  );

/** A link with `href`; otherwise a button, which belongs in a <form method="post"> around it. */
export function MenuItem({ icon, danger, className, children, ...rest }: MenuItemProps) {
  const names = cx("menu-item", danger && "menu-item-danger", className);
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (rest.href !== undefined) {
    return (
      <a {...rest} className={names}>
        {content}
      </a>
    );
  }
  return (
    <button {...(rest as ComponentPropsWithoutRef<"button">)} className={names}>
      {content}
    </button>
  );
}
