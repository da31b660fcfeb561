import { USERNAME_MAX } from "#app/domain/accounts/limits.ts";
import { TextInput } from "#app/ui/text-input.tsx";

type UsernameFieldProps = { label: string; hint: string; error: string | undefined; value: string };

/** The name in mentions and in the address of the profile. */
export function UsernameField({ label, hint, error, value }: UsernameFieldProps) {
  return (
    <TextInput
      name="username"
      label={label}
      hint={hint}
      error={error}
      defaultValue={value}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={USERNAME_MAX}
      required
    />
  );
}
