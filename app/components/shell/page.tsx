import type { ReactNode } from "react";
import { cx } from "#app/ui/class-names.ts";

type PageProps = {
  title: ReactNode;
  /** Where the title is somebody's words in another language than the page's. */
  titleLang?: string | undefined;
  /** For pages whose own layout already says what they are; the heading stays for those who listen. */
  titleHidden?: boolean;
  lead?: ReactNode;
  /** Above the title: a breadcrumb. */
  before?: ReactNode;
  actions?: ReactNode;
  aside?: ReactNode;
  asideLabel?: string;
  /** default 72rem; reading 68 characters; narrow for short forms; full for desks. */
  width?: "default" | "reading" | "narrow" | "full";
  className?: string;
  children: ReactNode;
};

/** The frame of a page: one <main>, one <h1>. */
export function Page(props: PageProps) {
  const {
    title,
    titleLang,
    titleHidden,
    lead,
    before,
    actions,
    aside,
    asideLabel,
    width = "default",
    className,
  } = props;
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cx("page shell-width", width !== "default" && `page-${width}`, className)}
    >
      {before && <div className="page-before">{before}</div>}
      <div className={titleHidden ? "visually-hidden" : "page-head"}>
        <div className="min-w-0">
          <h1 className="page-title" lang={titleLang}>
            {title}
          </h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && !titleHidden && <div className="page-actions">{actions}</div>}
      </div>
      {aside ? (
        <div className="page-columns">
          <div>{props.children}</div>
          <aside aria-label={asideLabel}>{aside}</aside>
        </div>
      ) : (
        props.children
      )}
    </main>
  );
}
