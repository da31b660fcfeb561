import { MAX_CLAIM } from "#app/domain/identities/limits.ts";
import { PROVIDER_KINDS, type ProviderKind } from "#app/domain/identities/provider-kinds.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type TrustFieldsProps = {
  kind: ProviderKind;
  typed: Record<string, string | undefined>;
  trusts: boolean;
  errors: Record<string, string> | null;
};

/** What a provider says that has consequences here: customer codes, and addresses. */
export function TrustFields({ kind, typed, trusts, errors }: TrustFieldsProps) {
  const t = useT(identitiesMessages);
  const { customerCodes, verifiesAddresses } = PROVIDER_KINDS[kind];
  return (
    <>
      {customerCodes && (
        <TextInput
          name="customerCodeClaim"
          label={t("customerCodeClaim")}
          marker={t("optional")}
          hint={t("customerCodeClaimHint")}
          error={errors?.customerCodeClaim}
          defaultValue={typed.customerCodeClaim}
          maxLength={MAX_CLAIM}
          spellCheck={false}
        />
      )}
      {verifiesAddresses && (
        <Checkbox
          name="trustsAddresses"
          label={t("trustsAddresses")}
          hint={t(kind === "microsoft" ? "trustsAddressesHint_microsoft" : "trustsAddressesHint")}
          defaultChecked={trusts}
        />
      )}
    </>
  );
}
