import type { IdeaAccount } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Table } from "#app/ui/table.tsx";

/** Accounts and how their people voted on one idea. */
export function AccountTable({ accounts }: { accounts: readonly IdeaAccount[] }) {
  const t = useT(accountVotesMessages);
  const locale = useLocale();
  return (
    <Table
      label={t("listTitle")}
      columns={[
        { key: "account", label: t("columnAccount") },
        { key: "for", label: t("columnFor"), numeric: true },
        { key: "against", label: t("columnAgainst"), numeric: true },
        { key: "value", label: t("columnValue"), numeric: true },
        { key: "segment", label: t("columnSegment") },
        { key: "tier", label: t("columnTier") },
        { key: "owner", label: t("columnOwner") },
      ]}
    >
      {accounts.map((account) => (
        <tr key={account.id}>
          <td className="min-w-44">
            <a
              href={paths.adminContacts({ account: account.id })}
              className="font-medium text-ink no-underline hover:underline"
            >
              {account.name}
            </a>
          </td>
          <td className="num">{account.promotes > 0 && formatNumber(account.promotes, locale)}</td>
          <td className="num">{account.demotes > 0 && formatNumber(account.demotes, locale)}</td>
          <td className="num whitespace-nowrap">
            {account.value !== null && formatMoney(account.value, account.currency ?? "", locale)}
          </td>
          <td className="min-w-28 text-ink-soft">{account.segment}</td>
          <td className="text-ink-soft">{account.tier}</td>
          <td className="min-w-32 text-ink-soft">{account.ownerName}</td>
        </tr>
      ))}
    </Table>
  );
}
