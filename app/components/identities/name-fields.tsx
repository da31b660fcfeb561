import { MAX_PROVIDER_NAME, MAX_SLUG } from "#app/domain/identities/limits.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { TextInput } from "#app/ui/text-input.tsx";

type NameFieldsProps = {
  /** Null while it can still be chosen. */
  slug: string | null;
  address: string;
  typed: Record<string, string | undefined>;
  errors: Record<string, string> | null;
};

/** What a provider is called, on its button and in its address. */
export function NameFields({ slug, address, typed, errors }: NameFieldsProps) {
  const t = useT(identitiesMessages);
  return (
    <>
      {(["nameEn", "nameFr"] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(name)}
          hint={name === "nameEn" ? t("nameHint") : undefined}
          error={errors?.[name]}
          defaultValue={typed[name]}
          maxLength={MAX_PROVIDER_NAME}
          required
        />
      ))}
      {slug === null && (
        <TextInput
          name="slug"
          label={t("slug")}
          hint={
            <>
              {t("slugHint")} <code className="break-all">{address}</code>
            </>
          }
          error={errors?.slug}
          defaultValue={typed.slug}
          maxLength={MAX_SLUG}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
    </>
  );
}
