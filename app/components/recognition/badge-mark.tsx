import type { BadgeFace } from "#app/domain/recognition/badge-face.ts";
import type { Locale } from "#app/i18n/index.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import "./marks.css";

type BadgeMarkProps = { badge: BadgeFace; locale: Locale; size?: "md" | "lg" };

/** A badge as it is worn: its icon in its metal, its name beside it. */
export function BadgeMark({ badge, locale, size = "md" }: BadgeMarkProps) {
  return (
    <span className={`badge-mark badge-mark-${size}`}>
      <span className="badge-coin" data-metal={badge.metal}>
        <Icon name={badge.icon as IconName} />
      </span>
      <span className="badge-name">{badge.name[locale]}</span>
    </span>
  );
}
