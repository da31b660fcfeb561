import type { ReactNode } from "react";
import { controlProps, errorId, hintId } from "#app/ui/field-ids.ts";
import { Icon } from "#app/ui/icon.tsx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  name: string;
  /** The name unless the page has two of them. */
  id?: string;
  legend: ReactNode;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string | null | undefined;
  marker?: string;
  options: RadioOption[];
  defaultValue?: string | null;
  required?: boolean;
};

/** The first radio has the id of the group, so that an error summary can link to it. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, id: groupId = name, legend, legendHidden, hint, error, marker } = props;
  const { options, defaultValue, required } = props;
  return (
    <fieldset className="field" aria-describedby={controlProps(groupId, { hint, error })["aria-describedby"]}>
      <legend className={legendHidden ? "visually-hidden" : "field-label"}>
        {legend}
        {marker && <span className="field-marker"> ({marker})</span>}
      </legend>
      {hint && (
        <p id={hintId(groupId)} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId(groupId)} className="field-error">
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      {options.map((option, index) => {
        const id = index === 0 ? groupId : `${groupId}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              aria-invalid={error ? true : undefined}
              aria-describedby={option.hint ? `${groupId}-${option.value}-hint` : undefined}
            />
            <div>
              <label htmlFor={id}>{option.label}</label>
              {option.hint && (
                <span id={`${groupId}-${option.value}-hint`} className="choice-hint">
                  {option.hint}
                </span>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
