import type { ComponentPropsWithRef } from "react";
import { cx } from "#app/ui/class-names.ts";
import { Field, type FieldTexts } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";

type TextAreaProps = ComponentPropsWithRef<"textarea"> &
  FieldTexts & { name: string; fieldClassName?: string };

/** Several lines of plain text; it grows with what is typed where the browser can. */
export function TextArea({
  id,
  label,
  hint,
  error,
  marker,
  labelHidden,
  className,
  fieldClassName,
  ...rest
}: TextAreaProps) {
  const fieldId = id ?? rest.name;
  return (
    <Field id={fieldId} {...{ label, hint, error, marker, labelHidden }} className={fieldClassName}>
      <textarea {...rest} {...controlProps(fieldId, { hint, error })} className={cx("input", className)} />
    </Field>
  );
}
