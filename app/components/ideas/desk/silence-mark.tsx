import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type SilenceMarkProps = { createdAt: Date; answeredAt: Date | null; silenceDays: number; now: Date };

const DAY_MS = 86_400_000;

/** How long an idea has been past the promised answer, or how long is left. */
export function SilenceMark({ createdAt, answeredAt, silenceDays, now }: SilenceMarkProps) {
  const t = useT(deskMessages);
  if (answeredAt) {
    return (
      <span className="text-ink-faint">
        <Icon name="check" className="inline size-3.5 align-[-0.125em]" />
        <VisuallyHidden>{t("answered")}</VisuallyHidden>
      </span>
    );
  }
  const over = Math.floor((now.getTime() - createdAt.getTime()) / DAY_MS) - silenceDays;
  if (over < 0)
    return <span className="whitespace-nowrap text-ink-faint">{t("waitingLeft", { count: -over })}</span>;
  return (
    <span className="whitespace-nowrap font-medium text-warn">
      <Icon name="clock" className="mr-1 inline size-3.5 align-[-0.15em]" />
      {t("overdue", { count: over })}
    </span>
  );
}
