import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { PROVIDER_KINDS, type ProviderKind } from "#app/domain/identities/provider-kinds.ts";
import type { AdminProvider } from "#app/domain/identities/provider-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { ClientFields } from "./client-fields.tsx";
import { NameFields } from "./name-fields.tsx";
import { TrustFields } from "./trust-fields.tsx";

type ProviderFormProps = { kind: ProviderKind; provider: AdminProvider | null; address: string };

/** A provider's name, how it knows us, and what is believed of what it says. */
export function ProviderForm({ kind, provider, address }: ProviderFormProps) {
  const t = useT(identitiesMessages);
  const { errors, values } = useFormState(identitiesMessages);
  const typed: Record<string, string | undefined> = {
    issuer: provider?.issuer,
    clientId: provider?.clientId,
    scopes: provider?.scopes ?? PROVIDER_KINDS[kind].scopes,
    customerCodeClaim: provider?.customerCodeClaim ?? undefined,
    nameEn: provider?.name.en ?? (kind === "openid_connect" ? undefined : t(`kind_${kind}`)),
    nameFr: provider?.name.fr ?? (kind === "openid_connect" ? undefined : t(`kind_${kind}`)),
    ...values,
  };
  const trusts = Object.keys(values).length > 0 ? values.trustsAddresses === "on" : provider?.trustsAddresses;
  return (
    <Card as="div" className={provider ? "mt-4" : undefined}>
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <input type="hidden" name="kind" value={kind} />
        {provider && <input type="hidden" name="act" value="save" />}
        <NameFields slug={provider?.slug ?? null} address={address} typed={typed} errors={errors} />
        <ClientFields kind={kind} hasSecret={provider?.hasSecret ?? false} typed={typed} errors={errors} />
        <TrustFields kind={kind} typed={typed} trusts={trusts ?? false} errors={errors} />
        <div className="form-actions mt-6">
          <SubmitButton>{t(provider ? "save" : "addIt")}</SubmitButton>
          {provider?.people === 0 && (
            <ButtonLink
              href={paths.adminSignInProvider(provider.slug, { ask: "remove" })}
              data-opens="remove-provider"
              variant="quiet"
              className="ml-auto"
            >
              {t("removeProvider")}
            </ButtonLink>
          )}
        </div>
      </Form>
    </Card>
  );
}
