import type { ReactNode } from "react";
import type { CustomerFacts, Source } from "#app/domain/crm/customer-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";

/** Account, segment, tier and owner of a contact, each with where it is from. */
export function CustomerCard({ customer, now }: { customer: CustomerFacts; now: Date }) {
  const t = useT(crmPullsMessages);
  const locale = useLocale();
  const { account, several } = customer;
  const from = ({ name, kind, at }: Source) =>
    t("from", {
      source: kind === "contact_book" ? t("contactBook") : name,
      when: formatRelative(at, locale, now),
    });
  const own = account && { segment: account.segment, tier: account.tier, ownerName: account.ownerName };
  const fact = (field: "segment" | "tier" | "ownerName") => {
    const said = customer[field];
    if (said) return { text: said.text, source: said.source };
    return own?.[field] ? { text: own[field], source: account!.source } : null;
  };
  const rows: { label: string; text: ReactNode; source: Source }[] = [
    ...(account
      ? [
          {
            label: t("account"),
            text: <a href={paths.adminContacts({ account: account.id })}>{account.name}</a>,
            source: account.source,
          },
        ]
      : []),
    ...(account?.value
      ? [
          {
            label: t("value"),
            text: formatMoney(account.value, account.currency ?? "", locale),
            source: account.source,
          },
        ]
      : []),
    ...(
      [
        [t("segment"), fact("segment")],
        [t("tier"), fact("tier")],
        [t("owner"), fact("ownerName")],
      ] as const
    ).flatMap(([label, said]) => (said ? [{ label, ...said }] : [])),
  ];
  const words = rows.map((row) => from(row.source));
  const oneSource = new Set(words).size === 1;
  return (
    <Card title={t("customer")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {rows.map((row, index) => (
          <div key={row.label} className="contents">
            <dt className="text-ink-soft">{row.label}</dt>
            <dd className="break-words tabular-nums">
              {row.text}
              {/* Once for all that stand together and are from the same. */}
              {!oneSource && words[index] !== words[index + 1] && (
                <span className="block text-xs text-ink-faint">{words[index]}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {oneSource && <p className="mt-3 text-xs text-ink-faint">{words[0]}</p>}
      {several && <p className="mt-3 text-xs text-ink-faint">{t("order")}</p>}
    </Card>
  );
}
