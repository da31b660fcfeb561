import { TOGETHER_MAX } from "#app/domain/moderation/limits.ts";
import type { ItemView } from "#app/domain/moderation/review-views.ts";
import { formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";

type SimilarListProps = { item: ItemView; locale: Locale; now: Date };

/** The first of the open items that say the same, and the way to decide them all at once. */
export function SimilarList({ item, locale, now }: SimilarListProps) {
  const t = useT(itemMessages);
  if (item.similar.length === 0) return null;
  return (
    <Card title={t("similar", { count: item.alike })} titleId="similar" className="mt-4">
      <ul className="similar-list">
        {item.similar.map((row) => (
          <li key={row.number}>
            <a href={paths.moderation({ item: row.number })}>{row.excerpt || row.title}</a>
            <span>
              {row.author?.name} · {formatRelative(row.openedAt, locale, now)}
            </span>
          </li>
        ))}
      </ul>
      {item.can.decide === true && (
        <ButtonLink
          href={paths.moderationTogether({ item: item.number })}
          icon="check-check"
          size="sm"
          className="mt-3"
          data-together
        >
          {t("together", { count: Math.min(item.alike + 1, TOGETHER_MAX) })}
        </ButtonLink>
      )}
    </Card>
  );
}
