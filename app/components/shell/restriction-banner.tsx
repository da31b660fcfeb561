import type { Viewer } from "#app/components/shell/viewer.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { restrictionMessages } from "#app/i18n/messages/restriction.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

type RestrictionBannerProps = { restriction: NonNullable<Viewer["restriction"]>; until: Date | null };

/** On top of every page of somebody who is restricted: what holds, until when, and where the reason is. */
export function RestrictionBanner({ restriction, until }: RestrictionBannerProps) {
  const t = useT(restrictionMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  return (
    <aside className="restriction-banner" aria-label={common("restriction")}>
      <div className="shell-width">
        <Icon name="triangle-alert" />
        <p>
          <strong>{t(restriction)}</strong> {until && t("until", { date: formatDateTime(until, locale) })}{" "}
          <a href={paths.statements()}>{common("restrictionWhy")}</a>
        </p>
      </div>
    </aside>
  );
}
