import type { ProviderButton } from "#app/domain/identities/provider-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Why somebody who comes from a provider is not let in, and what to do about it. */
export function AddressTaken({ provider: { name } }: { provider: ProviderButton }) {
  const t = useT(identitiesMessages);
  const provider = name[useLocale()];
  return (
    <div className="mb-6">
      <Notice title={t("addressTakenTitle")}>
        <p>{t("addressTakenText", { provider })}</p>
      </Notice>
    </div>
  );
}
