import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";

/** What the provider has to be told before anybody can come back from there. */
export function RedirectAddress({ address }: { address: string }) {
  const t = useT(identitiesMessages);
  return (
    <Card title={t("redirectTitle")}>
      <p className="text-sm text-ink-soft">{t("redirectText")}</p>
      <pre className="mt-3 rounded-md border border-line bg-paper px-3 py-2 text-sm break-all whitespace-pre-wrap select-all">
        <code>{address}</code>
      </pre>
    </Card>
  );
}
