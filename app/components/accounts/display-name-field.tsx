import type { ReactNode } from "react";
import { DISPLAY_NAME_MAX } from "#app/domain/accounts/limits.ts";
import { TextInput } from "#app/ui/text-input.tsx";

type DisplayNameFieldProps = {
  label: string;
  hint?: ReactNode;
  error: string | undefined;
  value: string | undefined;
};

/** What others see next to what somebody writes. */
export function DisplayNameField({ label, hint, error, value }: DisplayNameFieldProps) {
  return (
    <TextInput
      name="displayName"
      label={label}
      hint={hint}
      error={error}
      defaultValue={value}
      autoComplete="name"
      maxLength={DISPLAY_NAME_MAX}
      required
    />
  );
}
