import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { cx } from "#app/ui/class-names.ts";

type CardProps = Omit<ComponentPropsWithoutRef<"section">, "title"> & {
  title?: ReactNode;
  titleId?: string;
  /** At the right of the title: a link or a count. */
  aside?: ReactNode;
  /** False for lists and tables that go from edge to edge. */
  padded?: boolean;
  as?: "section" | "div" | "article" | "li";
};

export function Card({
  title,
  titleId,
  aside,
  padded = true,
  as: Tag = "section",
  className,
  ...rest
}: CardProps) {
  const { children, ...attributes } = rest;
  return (
    <Tag
      {...(attributes as object)}
      aria-labelledby={titleId}
      className={cx("card", padded && "card-padded", className)}
    >
      {title && (
        <div className={cx("card-head", !padded && "px-4 pt-4 sm:px-5")}>
          <h2 className="card-title" id={titleId}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </Tag>
  );
}
