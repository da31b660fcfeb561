import type { ReactNode } from "react";
import { errorId, hintId } from "#app/ui/field-ids.ts";
import { Icon } from "#app/ui/icon.tsx";

export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** "optional" or "required", in the words of the page. Mark the exception, not the rule. */
  marker?: string;
  labelHidden?: boolean;
};

type FieldProps = FieldTexts & { id: string; className?: string; children: ReactNode };

/** Label, hint and error around a control that carries `{...controlProps(id, { hint, error })}`. */
export function Field({ id, label, hint, error, marker, labelHidden, className, children }: FieldProps) {
  return (
    <div className={className ? `field ${className}` : "field"}>
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "field-label"}>
        {label}
        {marker && <span className="field-marker"> ({marker})</span>}
      </label>
      {hint && (
        <p id={hintId(id)} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId(id)} className="field-error">
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
