import type { ProgrammeStep } from "#app/domain/ambassadors/programme-person-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { NamedTier } from "./named-tier.ts";

type StepListProps = { steps: ProgrammeStep[]; tiers: NamedTier[]; now: Date };

/** How somebody came to where they stand, the newest first, with the words that were said. */
export function StepList({ steps, tiers, now }: StepListProps) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  if (steps.length === 0) return <p className="text-sm text-ink-soft">{t("historyNone")}</p>;
  return (
    <ol className="flex flex-col gap-4 border-l border-line pl-4">
      {steps.map(({ id, step, tierId, by, reason, createdAt }) => (
        <li key={id}>
          <p className="text-sm">
            <span className="font-semibold">
              {t(`step_${step}`, { tier: tiers.find((tier) => tier.id === tierId)?.name ?? "" })}
            </span>{" "}
            <span className="text-ink-soft">
              {step === "proposed" && by === null ? t("byNight") : by !== null && t("byWhom", { name: by })}
              {(step === "proposed" || by !== null) && " · "}
              <RelativeTime
                date={createdAt}
                text={formatRelative(createdAt, locale, now)}
                title={formatDateTime(createdAt, locale)}
              />
            </span>
          </p>
          {reason && <p className="mt-1 text-sm break-words whitespace-pre-line text-ink-soft">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
