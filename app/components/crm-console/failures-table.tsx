import { Form } from "@remix-run/react";
import { reasonText } from "#app/components/crm/reason-text.ts";
import { When } from "#app/components/crm/when.tsx";
import type { FailureGroup } from "#app/domain/crm/console/health-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";

type FailuresTableProps = { connectionId: string; failures: FailureGroup[]; now: Date };

/** What fails, grouped by why, with what to do about each and one button to try them all again. */
export function FailuresTable({ connectionId, failures, now }: FailuresTableProps) {
  const t = useT(crmConsoleMessages);
  const words = useT(crmDeliveryMessages);
  const locale = useLocale();
  if (failures.length === 0) {
    return (
      <Card as="div">
        <EmptyState icon="circle-check" title={t("failuresNone")} text={t("failuresNoneText")} />
      </Card>
    );
  }
  const columns = [
    { key: "kind", label: t("kind") },
    { key: "dead", label: t("dead"), numeric: true },
    { key: "retry", label: t("willRetry"), numeric: true },
    { key: "latest", label: t("latest") },
    { key: "act", label: t("actions"), hidden: true },
  ];
  return (
    // A heading that is only heard is out of the flow; it must scroll with its column.
    <Card as="div" padded={false} className="[&>.table-wrap]:relative">
      <Table label={t("failures")} columns={columns}>
        {failures.map(({ kind, dead, waiting, lastAt, lastReason }) => (
          <tr key={kind}>
            <td className="min-w-56">
              <p className="font-medium">
                <a
                  href={paths.adminConnectionDeliveries(connectionId, {
                    state: dead > 0 ? "dead" : "pending",
                    kind,
                  })}
                >
                  {t(`failure_${kind}`)}
                </a>
              </p>
              <p className="text-xs text-ink-soft">{t(`advice_${kind}`)}</p>
            </td>
            <td className="num">{formatNumber(dead, locale)}</td>
            <td className="num">{formatNumber(waiting, locale)}</td>
            <td className="max-w-80">
              <p className="break-words">{reasonText(words, lastReason)}</p>
              <p className="text-xs text-ink-soft">
                <When date={lastAt} now={now} />
              </p>
            </td>
            <td className="text-right whitespace-nowrap">
              <Mend connectionId={connectionId} kind={kind} />
              {dead > 0 && kind !== "ambiguous" && (
                <Form method="post">
                  <input type="hidden" name="kind" value={kind} />
                  <Button
                    size="sm"
                    icon="refresh-cw"
                    name="act"
                    value="retry_kind"
                    aria-label={t("retryKindLabel", { kind: t(`failure_${kind}`) })}
                  >
                    {t("retryKind", { count: dead })}
                  </Button>
                </Form>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

/** Where a person mends it, for the kinds that no retry ever mends. */
function Mend({ connectionId, kind }: { connectionId: string; kind: FailureGroup["kind"] }) {
  const t = useT(crmConsoleMessages);
  const mends: Partial<Record<FailureGroup["kind"], { href: string; text: string }>> = {
    ambiguous: { href: paths.adminMatches(), text: t("decideKind") },
    duplicate: { href: paths.adminMatches(), text: t("decideKind") },
    credentials: { href: paths.adminConnectionSettings(connectionId), text: t("mendCredentials") },
    permission: { href: paths.adminConnectionTest(connectionId), text: t("mendPermission") },
  };
  const mend = mends[kind];
  return (
    mend && (
      <p className="mb-1.5">
        <ButtonLink size="sm" href={mend.href}>
          {mend.text}
        </ButtonLink>
      </p>
    )
  );
}
