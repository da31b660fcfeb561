import type { TierCriteria } from "#app/domain/ambassadors/criteria.ts";
import type { Locale } from "#app/i18n/index.ts";
import { Icon } from "#app/ui/icon.tsx";
import { criteriaWords } from "./criteria-words.ts";

type CriteriaListProps = { criteria: TierCriteria; locale: Locale; none: string };

export function CriteriaList({ criteria, locale, none }: CriteriaListProps) {
  const words = criteriaWords(criteria, locale);
  if (words.length === 0) return <p className="text-sm text-ink-soft">{none}</p>;
  return (
    <ul className="flex flex-col gap-1.5 text-sm text-ink-soft">
      {words.map((line) => (
        <li key={line} className="flex gap-2">
          <Icon name="check" className="mt-0.5 shrink-0 text-ink-faint" />
          {line}
        </li>
      ))}
    </ul>
  );
}
