import type { ComponentPropsWithRef } from "react";
import { cx } from "#app/ui/class-names.ts";
import { Field, type FieldTexts } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";

type TextInputProps = Omit<ComponentPropsWithRef<"input">, "size"> &
  FieldTexts & { name: string; size?: "sm" | "md"; fieldClassName?: string };

/** One line of text with its label. `id` is the name unless the page has two of them. */
export function TextInput({
  id,
  label,
  hint,
  error,
  marker,
  labelHidden,
  size,
  className,
  fieldClassName,
  ...rest
}: TextInputProps) {
  const fieldId = id ?? rest.name;
  return (
    <Field id={fieldId} {...{ label, hint, error, marker, labelHidden }} className={fieldClassName}>
      <input
        type="text"
        {...rest}
        {...controlProps(fieldId, { hint, error })}
        className={cx("input", size === "sm" && "input-sm", className)}
      />
    </Field>
  );
}
