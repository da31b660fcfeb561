import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { ComparisonItem } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Verdict } from "./verdict-labels.ts";

type LiveQuestionProps = { frame: ConnectionFrame; dryRun: ComparisonItem };

/** The question before the first write, with its numbers. */
export function LiveQuestion({ frame, dryRun }: LiveQuestionProps) {
  const t = useT(crmMappingMessages);
  const locale = useLocale();
  const crm = CONNECTORS[frame.kind].name;
  const count = (verdict: Verdict) => dryRun.counts[verdict] ?? 0;
  const lines = [
    { key: "write", icon: "pencil", count: count("differs"), text: "liveWrite", always: true },
    { key: "create", icon: "plus", count: count("would_create"), text: "liveCreate", always: false },
    { key: "same", icon: "check", count: count("same"), text: "liveSame", always: false },
    {
      key: "unclear",
      icon: "circle-question-mark",
      count: count("ambiguous"),
      text: "liveUnclear",
      always: true,
    },
    { key: "missing", icon: "minus", count: count("missing"), text: "liveMissing", always: false },
    { key: "refused", icon: "ban", count: count("refused"), text: "liveRefused", always: false },
  ] as const;
  return (
    <Card as="section" titleId="numbers" title={t("liveNumbers")} className="max-w-measure">
      <ul className="mt-3 space-y-2.5">
        {lines
          .filter((line) => line.always || line.count > 0)
          .map((line) => (
            <li key={line.key} className="flex items-start gap-3">
              <Icon name={line.icon} className="mt-1 size-4 flex-none text-ink-faint" />
              <span className="tabular-nums">{t(line.text, { count: line.count })}</span>
            </li>
          ))}
        <li className="flex items-start gap-3">
          <Icon name="table" className="mt-1 size-4 flex-none text-ink-faint" />
          <span>{t("liveFields", { count: frame.mapped })}</span>
        </li>
      </ul>
      <div className="mt-5 space-y-1 border-t border-line pt-4 text-sm text-ink-soft">
        <p>
          <a href={paths.adminComparison(frame.id, dryRun.id)}>
            {t("liveFrom", { when: formatDateTime(dryRun.createdAt, locale) })}
          </a>
        </p>
        <p>{t("liveEntries")}</p>
        <p>{t("liveUndo", { crm })}</p>
      </div>
      <Form method="post" className="form-actions mt-6">
        <SubmitButton icon="rocket">{t("goLiveNow")}</SubmitButton>
        <ButtonLink href={paths.adminComparison(frame.id, dryRun.id)} variant="quiet">
          {t("notYet")}
        </ButtonLink>
      </Form>
    </Card>
  );
}
