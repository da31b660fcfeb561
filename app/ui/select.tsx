import type { ComponentPropsWithRef } from "react";
import { cx } from "#app/ui/class-names.ts";
import { Field, type FieldTexts } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";
import { Icon } from "#app/ui/icon.tsx";

export type SelectOption = { value: string | number; label: string; disabled?: boolean };
/** Options under a heading of their own. */
export type SelectGroup = { label: string; options: SelectOption[] };

type SelectProps = Omit<ComponentPropsWithRef<"select">, "size"> &
  FieldTexts & {
    name: string;
    options: (SelectOption | SelectGroup)[];
    size?: "sm" | "md";
    fieldClassName?: string;
  };

/** The browser's own list: it works with every keyboard, screen reader and thumb. */
export function Select({
  id,
  label,
  hint,
  error,
  marker,
  labelHidden,
  options,
  size,
  className,
  fieldClassName,
  ...rest
}: SelectProps) {
  const fieldId = id ?? rest.name;
  return (
    <Field id={fieldId} {...{ label, hint, error, marker, labelHidden }} className={fieldClassName}>
      <span className="select-wrap">
        <select
          {...rest}
          {...controlProps(fieldId, { hint, error })}
          className={cx("input", size === "sm" && "input-sm", className)}
        >
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(asOption)}
              </optgroup>
            ) : (
              asOption(entry)
            ),
          )}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  );
}

const asOption = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);
