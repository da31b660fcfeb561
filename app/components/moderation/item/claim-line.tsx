import { useNow } from "#app/components/cases/use-now.ts";
import type { Claim, ItemView } from "#app/domain/moderation/review-views.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

type ClaimLineProps = { item: ItemView; claim: Claim | null; now: Date };

/** Whose it is just now, and for how long. */
export function ClaimLine({ item, claim, now: madeAt }: ClaimLineProps) {
  const t = useT(itemMessages);
  const now = useNow(madeAt);
  const left = claim ? Math.ceil((claim.until.getTime() - now.getTime()) / 60_000) : 0;
  if (!claim || left <= 0) return null;
  if (!claim.mine)
    return (
      <div className="mb-4">
        <Notice tone="warn" title={t("claimOther", { name: claim.by, count: left })}>
          {t("claimOtherText")}
        </Notice>
      </div>
    );
  return (
    <form method="post" action={paths.moderationClaim(item.number)} className="claim-line">
      <span>{t("claimMine", { count: left })}</span>
      <input type="hidden" name="on" value="false" />
      <Button variant="quiet" size="sm">
        {t("release")}
      </Button>
    </form>
  );
}
