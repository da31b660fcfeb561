import { type ComponentPropsWithoutRef, useState } from "react";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Field, type FieldTexts } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";

type PasswordInputProps = Omit<ComponentPropsWithoutRef<"input">, "type" | "size"> &
  FieldTexts & { name: string; autoComplete: "current-password" | "new-password" };

/** A password that can be looked at: fewer mistakes on phones, and no second field to type it again. */
export function PasswordInput({ label, hint, error, marker, ...rest }: PasswordInputProps) {
  const t = useT(accountsMessages);
  const [shown, setShown] = useState(false);
  const id = rest.id ?? rest.name;
  return (
    <Field id={id} {...{ label, hint, error, marker }}>
      <div className="relative">
        <input
          {...rest}
          {...controlProps(id, { hint, error })}
          type={shown ? "text" : "password"}
          className="input pr-24"
          autoCapitalize="none"
          spellCheck={false}
        />
        <button
          type="button"
          className="scripted-only absolute inset-y-0 right-0 rounded-md px-3 text-sm font-medium text-ink-soft hover:text-ink"
          aria-label={t("showPasswordLong")}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? "hidePassword" : "showPassword")}
        </button>
      </div>
    </Field>
  );
}
