import type { ActRow } from "#app/domain/moderation/review-views.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";

/** How an act can be taken back now: at once within its minute, later by a decision of its own. */
export function ActButtons({ act, now }: { act: ActRow; now: Date }) {
  const t = useT(recordMessages);
  if (act.can.undo)
    return (
      <form method="post" action={paths.moderationUndo(act.number)} className="mt-2" data-undo>
        <Button size="sm" icon="undo-2">
          {t("undo")}
        </Button>
      </form>
    );
  const ended = act.can.reverse === "lift" && act.until !== null && act.until <= now;
  if (!act.can.reverse || ended) return null;
  return (
    <p className="mt-2">
      <ButtonLink href={paths.moderationReversal(act.number)} size="sm" icon="undo-2">
        {t(`reverse_${act.can.reverse}`)}
      </ButtonLink>
    </p>
  );
}
