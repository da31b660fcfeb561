import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";

type DialogProps = {
  id: string;
  title: ReactNode;
  closeLabel: string;
  wide?: boolean;
  children: ReactNode;
  /** Buttons at the end; the first one in the markup is the one that acts. */
  actions?: ReactNode;
};

/**
 * Opened by any `data-opens="id"` (see page-behaviours.ts), closed by Escape, by a click beside it and by `data-closes`.
 * Without scripts it is never shown: the opener is then a link to a page that does the same.
 */
export function Dialog({ id, title, closeLabel, wide, children, actions }: DialogProps) {
  return (
    <dialog id={id} className={wide ? "dialog dialog-wide" : "dialog"} aria-labelledby={`${id}-title`}>
      <div className="dialog-head">
        <h2 className="dialog-title" id={`${id}-title`}>
          {title}
        </h2>
        <Button type="button" variant="quiet" icon="x" iconOnly data-closes>
          {closeLabel}
        </Button>
      </div>
      {children}
      {actions && <div className="dialog-actions">{actions}</div>}
    </dialog>
  );
}
