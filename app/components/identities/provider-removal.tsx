import { AskFirst } from "#app/components/ask-first.tsx";
import type { AdminProvider } from "#app/domain/identities/provider-queries.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Asks before a provider goes; there is nothing to ask while people sign in from it. */
export function ProviderRemoval({ provider, asked }: { provider: AdminProvider; asked: boolean }) {
  const t = useT(identitiesMessages);
  if (provider.people > 0) return null;
  return (
    <AskFirst
      id="remove-provider"
      asked={asked}
      title={t("removeProviderTitle")}
      text={t("removeProviderText")}
      here={paths.adminSignInProvider(provider.slug)}
      words={{ cancel: t("cancel"), close: t("close") }}
      button={(form) => (
        <Button variant="danger" name="act" value="remove" form={form}>
          {t("removeProvider")}
        </Button>
      )}
    />
  );
}
