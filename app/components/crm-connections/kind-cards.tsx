import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { useConnectorWords } from "./use-connector-words.ts";

/** Every kind of CRM that can be added, with what one needs to have at hand. */
export function KindCards() {
  const offered = Object.values(CONNECTORS).filter(({ settings }) => settings.length > 0);
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {offered.map((connector) => (
        <KindCard key={connector.kind} connector={connector} />
      ))}
    </ul>
  );
}

function KindCard({ connector: { kind, name } }: { connector: (typeof CONNECTORS)["webhook"] }) {
  const t = useT(crmConnectorsMessages);
  const say = useConnectorWords(kind);
  return (
    <Card as="li" className="flex flex-col">
      <h2 className="text-base font-semibold" id={`kind-${kind}`}>
        {name}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">{say("text")}</p>
      <p className="mt-3 text-sm text-ink-soft">
        <span className="font-medium text-ink">{t("needs")}</span> {say("needs")}
      </p>
      <div className="mt-auto pt-5">
        <ButtonLink
          href={paths.adminNewConnection({ kind })}
          aria-label={`${t("chooseKind")} ${name}`}
          size="sm"
        >
          {t("chooseKind")}
        </ButtonLink>
      </div>
    </Card>
  );
}
