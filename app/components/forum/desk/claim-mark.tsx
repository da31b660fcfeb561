import type { DeskClaim } from "#app/domain/forum/claim-sql.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** Who is on it, and for how many minutes more. */
export function ClaimMark({ claim, locale }: { claim: DeskClaim; locale: Locale }) {
  const t = translator(helperDeskMessages, locale);
  const count = Math.ceil(claim.secondsLeft / 60);
  if (claim.mine) return <Badge tone="honey">{t("yours", { count })}</Badge>;
  const { name } = claim;
  return (
    <p className="help-taken" title={t("takenByLong", { name, count })}>
      <Icon name="hand" />
      <span aria-hidden="true">{t("takenBy", { name, count })}</span>
      <span className="visually-hidden">{t("takenByLong", { name, count })}</span>
    </p>
  );
}
