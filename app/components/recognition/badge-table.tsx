import type { AdminBadge } from "#app/domain/recognition/badge-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { pointKindMessages } from "#app/i18n/messages/point-kinds.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { BadgeMark } from "./badge-mark.tsx";

/** All badges: what each is for and how many have it. */
export function BadgeTable({ badges }: { badges: AdminBadge[] }) {
  const t = useT(badgesAdminMessages);
  const words = useT(pointKindMessages);
  const locale = useLocale();
  return (
    <Card as="div" padded={false}>
      <Table
        label={t("badges")}
        columns={[
          { key: "badge", label: t("columnBadge") },
          { key: "rule", label: t("columnRule") },
          { key: "holders", label: t("columnHolders"), numeric: true },
        ]}
      >
        {badges.map((badge) => (
          <tr key={badge.slug} className="align-middle">
            <th scope="row" className="min-w-56 align-middle!">
              <a href={paths.adminBadge(badge.slug)} className="text-ink no-underline hover:underline">
                <BadgeMark badge={badge} locale={locale} />
              </a>{" "}
              {badge.retired && <Badge tone="outline">{t("retiredBadge")}</Badge>}
            </th>
            <td className="align-middle!">
              {badge.rule
                ? t("by", { what: words(`count_${badge.rule.kind}`, { count: badge.rule.atLeast }) })
                : t("byHand")}
            </td>
            <td className="num align-middle!">
              <a
                href={paths.adminBadgeGiving(badge.slug)}
                aria-label={`${badge.name[locale]}: ${t("holders", { count: badge.holders })}`}
              >
                {formatNumber(badge.holders, locale)}
              </a>
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
