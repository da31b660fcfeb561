import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { MAX_CLIENT_ID, MAX_CLIENT_SECRET, MAX_ISSUER, MAX_SCOPES } from "#app/domain/identities/limits.ts";
import { PROVIDER_KINDS, type ProviderKind } from "#app/domain/identities/provider-kinds.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { TextInput } from "#app/ui/text-input.tsx";

type ClientFieldsProps = {
  kind: ProviderKind;
  hasSecret: boolean;
  typed: Record<string, string | undefined>;
  errors: Record<string, string> | null;
};

/** Where a provider is, and what it knows us by. */
export function ClientFields({ kind, hasSecret, typed, errors }: ClientFieldsProps) {
  const t = useT(identitiesMessages);
  const secretHint = hasSecret
    ? t("clientSecretKept")
    : `${t("clientSecretHint")}${kind === "openid_connect" ? ` ${t("clientSecretNone")}` : ""}`;
  return (
    <>
      {PROVIDER_KINDS[kind].issuer === null && (
        <TextInput
          name="issuer"
          type="url"
          label={t("issuer")}
          hint={t(kind === "microsoft" ? "issuerHint_microsoft" : "issuerHint")}
          error={errors?.issuer}
          defaultValue={typed.issuer}
          maxLength={MAX_ISSUER}
          required
        />
      )}
      <TextInput
        name="clientId"
        label={t("clientId")}
        hint={kind === "facebook" ? t("clientIdHint_facebook") : undefined}
        error={errors?.clientId}
        defaultValue={typed.clientId}
        maxLength={MAX_CLIENT_ID}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <PasswordInput
        name="clientPassword"
        label={t("clientSecret")}
        hint={secretHint}
        error={errors?.clientPassword}
        maxLength={MAX_CLIENT_SECRET}
        autoComplete="new-password"
      />
      <TextInput
        name="scopes"
        label={t("scopes")}
        error={errors?.scopes}
        defaultValue={typed.scopes}
        maxLength={MAX_SCOPES}
        spellCheck={false}
        required
      />
    </>
  );
}
