import type { ComponentPropsWithRef } from "react";
import { cx } from "#app/ui/class-names.ts";
import { Field, type FieldTexts } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";
import { Icon } from "#app/ui/icon.tsx";

export type SelectOption = { value: string | number; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentPropsWithRef<"select">, "size"> &
  FieldTexts & { name: string; options: SelectOption[]; size?: "sm" | "md"; fieldClassName?: string };

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
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  );
}
