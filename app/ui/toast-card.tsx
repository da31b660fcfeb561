import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { Toast, ToastTone } from "#app/ui/toast-store.ts";
import type { UndoForm } from "#app/ui/undo-form.ts";

const icons: Record<ToastTone, IconName> = { good: "circle-check", bad: "circle-alert", info: "info" };

type ToastCardProps = Omit<Toast, "id"> & {
  dismissLabel: string;
  onDismiss: () => void;
  undoForm?: UndoForm | undefined;
};

/** Leaves by itself, later if there is something to undo, never while someone points at it or is inside it. */
export function ToastCard({ text, tone, undo, undoForm, dismissLabel, onDismiss }: ToastCardProps) {
  const [held, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;

  const time = undoForm?.seconds ? undoForm.seconds * 1000 : undo || undoForm ? 12_000 : 7_000;

  useEffect(() => {
    // Errors stay until they are dismissed: they may need to be read twice.
    if (held || tone === "bad") return;
    const timer = setTimeout(() => dismiss.current(), time);
    return () => clearTimeout(timer);
  }, [held, tone, time]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding it is a courtesy to those who read or reach into it
    <div
      className={`toast toast-${tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[tone]} />
      <span className="toast-text">{text}</span>
      {undo && (
        <Button
          type="button"
          size="sm"
          onClick={() => {
            undo.run();
            onDismiss();
          }}
        >
          {undo.label}
        </Button>
      )}
      {undoForm && (
        <form method="post" action={undoForm.action} data-undo>
          <Button size="sm">{undoForm.label}</Button>
        </form>
      )}
      <Button
        type="button"
        variant="quiet"
        size="sm"
        icon="x"
        iconOnly
        className="scripted-only"
        onClick={onDismiss}
      >
        {dismissLabel}
      </Button>
    </div>
  );
}
