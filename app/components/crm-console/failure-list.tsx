import { Form } from "@remix-run/react";
import { reasonText } from "#app/components/crm/reason-text.ts";
import { When } from "#app/components/crm/when.tsx";
import { useKeptFocus } from "#app/components/use-kept-focus.ts";
import type { FailureGroup } from "#app/domain/crm/console/health-queries.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

type FailureListProps = { connectionId: string; failures: FailureGroup[]; now: Date };

/** What fails, grouped by why, with what to do about each and where to do it. */
export function FailureList({ connectionId, failures, now }: FailureListProps) {
  const t = useT(crmConsoleMessages);
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <div {...kept}>
      <Card as="div" padded={false}>
        {failures.length === 0 ? (
          <EmptyState icon="circle-check" title={t("failuresNone")} text={t("failuresNoneText")} />
        ) : (
          <ul className="rows">
            {failures.map((group) => (
              <FailureRow key={group.kind} connectionId={connectionId} group={group} now={now} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

type FailureRowProps = { connectionId: string; group: FailureGroup; now: Date };

function FailureRow({ connectionId, group, now }: FailureRowProps) {
  const t = useT(crmConsoleMessages);
  const words = useT(crmDeliveryMessages);
  const { kind, dead, waiting, lastAt, lastReason } = group;
  const listed = paths.adminConnectionDeliveries(connectionId, {
    state: dead > 0 ? "dead" : "pending",
    kind,
  });
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3.5 text-sm sm:px-5">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <a href={listed} className="font-medium">
            {t(`failure_${kind}`)}
          </a>
          {dead > 0 && (
            <Badge tone="bad" shape="dash">
              {t("deadCount", { count: dead })}
            </Badge>
          )}
          {waiting > 0 && (
            <Badge tone="info" shape="half">
              {t("retryCount", { count: waiting })}
            </Badge>
          )}
        </p>
        <p className="mt-0.5 text-ink-soft">{t(`advice_${kind}`)}</p>
        <p className="mt-1.5 break-words">
          {lastReason && `${reasonText(words, lastReason)} `}
          <span className="text-xs text-ink-soft">
            <When date={lastAt} now={now} />
          </span>
        </p>
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        <Mend connectionId={connectionId} kind={kind} />
        {/* A decision sends what waited for it. */}
        {dead > 0 && kind !== "ambiguous" && (
          <Form method="post">
            <input type="hidden" name="kind" value={kind} />
            <Button
              size="sm"
              icon="refresh-cw"
              name="act"
              value="retry_kind"
              aria-label={t("retryKindLabel", { count: dead, kind: t(`failure_${kind}`) })}
            >
              {t("retryKind", { count: dead })}
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}

/** Where a person mends what no retry mends. */
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
      <ButtonLink size="sm" href={mend.href}>
        {mend.text}
      </ButtonLink>
    )
  );
}
