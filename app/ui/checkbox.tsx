import type { ComponentPropsWithRef, ReactNode } from "react";
import { controlProps, errorId, hintId } from "#app/ui/field-ids.ts";
import { Icon } from "#app/ui/icon.tsx";

type CheckboxProps = Omit<ComponentPropsWithRef<"input">, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
};

export function Checkbox({ id, label, hint, error, ...rest }: CheckboxProps) {
  const fieldId = id ?? rest.name;
  return (
    <div className="field">
      {error && (
        <p id={errorId(fieldId)} className="field-error">
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      <div className="choice">
        <input {...rest} type="checkbox" {...controlProps(fieldId, { hint, error })} />
        <div>
          <label htmlFor={fieldId}>{label}</label>
          {hint && (
            <span id={hintId(fieldId)} className="choice-hint">
              {hint}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
