import type { AdminProvider } from "#app/domain/identities/provider-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { ProviderSwitch } from "./provider-switch.tsx";

/** All providers in the order of their buttons, each with its switch. */
export function ProviderTable({ providers }: { providers: AdminProvider[] }) {
  const t = useT(identitiesMessages);
  const locale = useLocale();
  // One alone has no order.
  const ordered = providers.length > 1;
  return (
    <Card as="div" padded={false}>
      <Table
        label={t("providersTitle")}
        columns={[
          { key: "provider", label: t("columnProvider") },
          { key: "state", label: t("columnState") },
          { key: "people", label: t("columnPeople"), numeric: true },
          ...(ordered ? [{ key: "order", label: t("columnOrder") }] : []),
        ]}
      >
        {providers.map((one, index) => {
          const { slug, name, kind, issuer, people } = one;
          const provider = name[locale];
          return (
            <tr key={slug}>
              <th scope="row" className="min-w-40 sm:min-w-56">
                <a href={paths.adminSignInProvider(slug)}>{provider}</a>
                <span className="mt-0.5 block text-xs font-normal break-words text-ink-soft">
                  {t(`kind_${kind}`)} · {new URL(issuer).host}
                </span>
              </th>
              <td>
                <ProviderSwitch provider={one} />
              </td>
              <td className="num">{formatNumber(people, locale)}</td>
              {ordered && (
                <td>
                  <form method="post" className="flex gap-1">
                    <input type="hidden" name="slug" value={slug} />
                    <Button
                      size="sm"
                      variant="quiet"
                      icon="arrow-up"
                      iconOnly
                      name="act"
                      value="up"
                      disabled={index === 0}
                    >
                      {t("up", { provider })}
                    </Button>
                    <Button
                      size="sm"
                      variant="quiet"
                      icon="arrow-down"
                      iconOnly
                      name="act"
                      value="down"
                      disabled={index === providers.length - 1}
                    >
                      {t("down", { provider })}
                    </Button>
                  </form>
                </td>
              )}
            </tr>
          );
        })}
      </Table>
    </Card>
  );
}
