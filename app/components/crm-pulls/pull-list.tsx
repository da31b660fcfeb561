import { When } from "#app/components/crm/when.tsx";
import { isFailureKind } from "#app/domain/crm/failure-kinds.ts";
import type { PullView } from "#app/domain/crm/pulls/pull-queries.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

const LOOKS: Record<PullView["state"], { tone: BadgeTone; shape: BadgeShape }> = {
  running: { tone: "info", shape: "half" },
  done: { tone: "good", shape: "disc" },
  failed: { tone: "bad", shape: "dash" },
};
const OUR_WORDS = ["connection_off", "no_records"] as const;
const COUNTS = ["created", "updated", "unchanged", "missing"] as const;

type PullListProps = { connectionId: string; pulls: readonly PullView[]; now: Date };

/** What each reading brought. */
export function PullList({ connectionId, pulls, now }: PullListProps) {
  const t = useT(crmPullsMessages);
  const counts = (pull: PullView) =>
    COUNTS.map((name) => ({ name, count: pull[`${name}Rows`] }))
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => t(name, { count }));
  return (
    <Card as="div" padded={false} title={t("list")}>
      <Table
        label={t("list")}
        columns={[
          { key: "started", label: t("columnStarted") },
          { key: "what", label: t("columnWhat") },
          { key: "result", label: t("columnResult") },
          { key: "counts", label: t("columnCounts") },
          { key: "by", label: t("columnBy") },
        ]}
      >
        {pulls.map((pull) => (
          <tr key={pull.id}>
            <td className="whitespace-nowrap">
              <When date={pull.createdAt} now={now} />
            </td>
            <td className="whitespace-nowrap text-ink-soft">{t(pull.full ? "whatFull" : "whatChanged")}</td>
            <td className="min-w-40">
              <Badge {...LOOKS[pull.state]}>{t(`state_${pull.state}`)}</Badge>
              {pull.error && <Failure error={pull.error} />}
            </td>
            <td className="min-w-56 tabular-nums">
              {[
                t("read", { count: pull.readRows }),
                ...(pull.accountRows > 0 ? [t("accountsRead", { count: pull.accountRows })] : []),
              ].join(", ")}
              {counts(pull).length > 0 && (
                <span className="mt-0.5 block text-xs text-ink-soft">{counts(pull).join(", ")}</span>
              )}
              {pull.failedRows > 0 && (
                <a
                  href={`${paths.adminConnectionPulls(connectionId, { reading: pull.id })}#left`}
                  className="mt-0.5 block text-xs"
                >
                  {t("failed", { count: pull.failedRows })}
                </a>
              )}
            </td>
            <td className="text-ink-soft">{pull.startedBy ?? t("byClock")}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

function Failure({ error }: { error: string }) {
  const t = useT(crmPullsMessages);
  const failures = useT(crmConsoleMessages);
  const ours = OUR_WORDS.find((one) => one === error);
  const [kind = "", ...words] = error.split(": ");
  return (
    <span className="mt-1 block text-xs break-words text-ink-soft">
      {ours ? t(`failure_${ours}`) : isFailureKind(kind) ? failures(`failure_${kind}`) : error}
      {isFailureKind(kind) && words.length > 0 && (
        <span className="mt-0.5 block text-ink-faint">{words.join(": ")}</span>
      )}
    </span>
  );
}
